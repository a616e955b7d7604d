#include "sim/study/study.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "sim/study/files.h"
#include "tests/sim/study/sample_run.h"

namespace verbund::study {
namespace {

namespace fs = std::filesystem;

// Runs are played by a function that counts in a file how often it was called.
struct StudyRuns : ::testing::Test {
  fs::path out = fs::temp_directory_path() / ("verbund-study-" + std::to_string(::getpid()));
  testing::SmallScenario small = testing::two_sites();
  scenario::Scenario scenario = small.build();
  Request request;

  void SetUp() override {
    request.out = (out / "out").string();
    fs::create_directories(out);
    request.simulate = [this](const plan::Plan& plan, const engine::Settings&) {
      std::ofstream(out / "played", std::ios::app) << plan.option->id << "\n";
      return testing::sample_run(*plan.scenario, plan.option->id);
    };
  }
  void TearDown() override { fs::remove_all(out); }

  Outcome play() {
    request.scenario = &scenario;
    return run(request);
  }
  [[nodiscard]] std::string study_text() const { return read_file(request.out + "/study.json").value_or(""); }
  [[nodiscard]] std::size_t played() const {
    const std::string text = read_file((out / "played").string()).value_or("");
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }
};

TEST_F(StudyRuns, all_options_make_one_document) {
  const Outcome outcome = play();
  ASSERT_TRUE(outcome.study) << outcome.problem;
  EXPECT_EQ(outcome.study->options.size(), 2U);
  EXPECT_EQ(study_text(), document::write_json(*outcome.study));
  EXPECT_EQ(played(), 2U);
}

TEST_F(StudyRuns, one_worker_or_two_write_the_same_bytes) {
  play();
  const std::string one = study_text();
  fs::remove_all(request.out);
  request.jobs = 2;
  play();
  EXPECT_EQ(study_text(), one);
  EXPECT_EQ(played(), 4U);
}

TEST_F(StudyRuns, a_changed_price_plays_nothing_again_but_changes_the_cost) {
  const Money before = play().study->options.at("apart").totals.cost;
  small.model("box").price = Path<Money>(Money::euros(6000));
  scenario = small.build();
  const Money after = play().study->options.at("apart").totals.cost;
  EXPECT_EQ(after - before, Money::euros(2000));
  EXPECT_EQ(played(), 2U);
}

TEST_F(StudyRuns, hours_are_handed_over_and_runs_without_them_are_played_again) {
  play();
  std::vector<std::string> taken;
  request.take_hours = [&](const std::string& option, const document::Hours& hours) {
    taken.push_back(option + " " + hours.sites.at(0).site + " " + hours.sites.at(0).date);
    return "";
  };
  request.simulate = [this](const plan::Plan& plan, const engine::Settings& settings) {
    std::ofstream(out / "played", std::ios::app) << plan.option->id << "\n";
    auto run = testing::sample_run(*plan.scenario, plan.option->id);
    if (settings.hourly) {
      run.hourly = meters::Hourly{{{{make_instant(2007, 1, 2), Compute(8), Compute(4), Fraction(1), Power(300)}}}, {}};
    }
    return run;
  };
  EXPECT_TRUE(play().study);
  EXPECT_THAT(taken, ::testing::ElementsAre("apart east 2007-01-02", "pooled east 2007-01-02"));
  EXPECT_EQ(played(), 4U);
  EXPECT_TRUE(play().study);
  EXPECT_EQ(taken.size(), 4U);
  EXPECT_EQ(played(), 4U);
  request.take_hours = [](const std::string&, const document::Hours&) { return "the disk is full"; };
  const Outcome refused = play();
  EXPECT_FALSE(refused.study);
  EXPECT_EQ(refused.problem, "the disk is full");
}

TEST_F(StudyRuns, a_run_that_dies_is_named_and_the_others_are_there) {
  request.simulate = [](const plan::Plan& plan, const engine::Settings&) {
    if (plan.option->id == "pooled") std::raise(SIGKILL);
    return testing::sample_run(*plan.scenario, plan.option->id);
  };
  const Outcome outcome = play();
  ASSERT_TRUE(outcome.study);
  EXPECT_THAT(outcome.failures,
              ::testing::ElementsAre("the run of pooled failed: its process was ended by signal 9 (Killed)"));
  EXPECT_EQ(outcome.study->options.at("apart").failed, "");
  EXPECT_THAT(outcome.study->options.at("pooled").failed, ::testing::HasSubstr("signal 9"));
}

TEST_F(StudyRuns, the_baseline_comes_along_with_a_chosen_option) {
  small.option("third");
  scenario = small.build();
  request.options = {"pooled"};
  const Outcome outcome = play();
  ASSERT_TRUE(outcome.study);
  EXPECT_EQ(outcome.study->options.count("apart"), 1U);
  EXPECT_EQ(outcome.study->options.count("third"), 0U);
  EXPECT_THAT(outcome.study->left_out, ::testing::ElementsAre("third"));
}

TEST_F(StudyRuns, an_interrupt_keeps_what_is_finished_and_leaves_nothing_half_written) {
  volatile std::sig_atomic_t stop = 0;
  request.interrupted = &stop;
  request.simulate = [](const plan::Plan& plan, const engine::Settings&) {
    if (plan.option->id == "apart") ::pause();
    return testing::sample_run(*plan.scenario, plan.option->id);
  };
  request.jobs = 2;
  request.watch = [&](const std::vector<RunProgress>& runs) {
    for (const RunProgress& run : runs) {
      if (run.option == "pooled" && run.ended) stop = 1;
    }
  };
  const Outcome outcome = play();
  EXPECT_TRUE(outcome.interrupted);
  EXPECT_EQ(study_text(), "");
  std::size_t files = 0;
  for (const auto& file : fs::directory_iterator(request.out + "/runs")) {
    EXPECT_EQ(file.path().extension(), ".json");
    ++files;
  }
  EXPECT_EQ(files, 1U);
}

TEST_F(StudyRuns, a_folder_that_cannot_be_written_is_a_sentence) {
  std::ofstream(out / "file") << "x";
  request.out = (out / "file").string();
  const Outcome outcome = play();
  EXPECT_FALSE(outcome.study);
  EXPECT_THAT(outcome.problem, ::testing::HasSubstr("cannot write"));
  EXPECT_EQ(played(), 0U);
}

TEST_F(StudyRuns, progress_names_every_run) {
  std::vector<RunProgress> last;
  request.watch = [&](const std::vector<RunProgress>& runs) { last = runs; };
  play();
  ASSERT_EQ(last.size(), 2U);
  EXPECT_EQ(last[0].option, "apart");
  EXPECT_TRUE(last[0].ended && last[1].ended);
}

}  // namespace
}  // namespace verbund::study
