// study.json beside its JSON Schema, by a validator that others have written.
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/document/study.h"
#include "tests/sim/document/sample_people.h"

namespace verbund::document {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Calls the validator of Debian's python3-jsonschema.
class Validator {
 public:
  Validator() : folder_(fs::path(::testing::TempDir()) / ("verbund-schema-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "schema.json") << study_schema();
  }
  ~Validator() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Validator(const Validator&) = delete;
  Validator& operator=(const Validator&) = delete;

  static bool is_there() { return std::system("/usr/bin/python3 -c 'import jsonschema' 2>/dev/null") == 0; }
  // What is wrong, in its words; empty: nothing.
  std::string complaint(const std::string& study) {
    std::ofstream(folder_ / "study.json") << study;
    std::ofstream(folder_ / "validate.py") << "import json, jsonschema\n"
                                              "schema = json.load(open('schema.json'))\n"
                                              "jsonschema.Draft202012Validator.check_schema(schema)\n"
                                              "validator = jsonschema.Draft202012Validator(schema)\n"
                                              "for e in validator.iter_errors(json.load(open('study.json'))):\n"
                                              "    print(e.json_path, e.message)\n";
    const std::string line = "cd '" + folder_.string() + "' && /usr/bin/python3 validate.py >complaint 2>&1";
    const int status = std::system(line.c_str());
    std::ifstream in(folder_ / "complaint");
    std::ostringstream text;
    text << in.rdbuf();
    return status == 0 ? text.str() : "the validator failed: " + text.str();
  }

 private:
  fs::path folder_;
};

TEST(StudySchema, holds_for_a_study) {
  if (!Validator::is_there()) GTEST_SKIP() << "python3-jsonschema is not installed";
  EXPECT_EQ(Validator().complaint(write_json(testing::sample_study_with_people())), "");
}

TEST(StudySchema, finds_what_is_missing_wrong_or_unknown) {
  if (!Validator::is_there()) GTEST_SKIP() << "python3-jsonschema is not installed";
  Validator validator;
  Json study = Json::parse(write_json(testing::sample_study()));
  study["options"]["pooled"]["totals"]["energy"] = "much";
  study["options"]["pooled"]["totals"]["busiest_at"] = "yesterday";
  study["options"]["pooled"]["changes"][1].push_back("more");
  study["options"]["pooled"]["appraisal"]["surprise"] = 1;
  study.erase("title");
  const std::string complaint = validator.complaint(study.dump());
  for (const char* part : {"totals.energy 'much' is not of type 'number'", "'yesterday' does not match", "changes[1]",
                           "'surprise' was unexpected", "'title' is a required property"}) {
    EXPECT_THAT(complaint, ::testing::HasSubstr(part));
  }
}

// Every object of the schema that describes a value.
void expect_described(const Json& schema, const std::string& path) {
  for (const char* many : {"properties", "prefixItems"}) {
    if (!schema.contains(many)) continue;
    for (const auto& [key, value] : schema[many].items()) {
      const std::string inner = std::string(path).append(".").append(key);
      EXPECT_TRUE(value.contains("description")) << inner;
      expect_described(value, inner);
    }
  }
  for (const char* one : {"items", "additionalProperties"}) {
    if (schema.contains(one) && schema[one].is_object()) expect_described(schema[one], path + "." + one);
  }
}

TEST(StudySchema, says_of_every_value_what_it_means_and_in_which_unit) {
  const Json schema = Json::parse(study_schema());
  expect_described(schema, "study");
  const Json& totals = schema["properties"]["options"]["additionalProperties"]["properties"]["totals"]["properties"];
  EXPECT_EQ(totals["cost"]["unit"], "EUR");
  EXPECT_EQ(totals["cost"]["description"], "All that is paid from start to end.");
  EXPECT_EQ(totals["energy"]["unit"], "MWh");
}

}  // namespace
}  // namespace verbund::document
