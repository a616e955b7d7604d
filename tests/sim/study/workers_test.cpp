#include "sim/study/workers.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace verbund::study {
namespace {

using ::testing::HasSubstr;
using Report = std::function<void(std::int64_t)>;

Job job(const std::string& name, std::function<std::string(const Report&)> work, double weight = 0) {
  return {name, weight, std::move(work), nullptr};
}

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("verbund-workers-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
};

TEST(Workers, a_dead_one_is_one_failure_and_the_others_go_on) {
  const std::vector<Job> jobs = {job("good", [](const Report&) { return ""; }),
                                 job("killed",
                                     [](const Report&) -> std::string {
                                       std::raise(SIGKILL);
                                       return "";
                                     }),
                                 job("sorry", [](const Report&) { return "the disk is full"; }),
                                 job("thrown", [](const Report&) -> std::string { throw std::runtime_error("boom"); }),
                                 job("also good", [](const Report&) { return ""; })};
  const auto states = run_jobs(jobs, 2, nullptr, nullptr);
  ASSERT_EQ(states.size(), 5U);
  for (const JobState& state : states) EXPECT_TRUE(state.ended);
  EXPECT_EQ(states[0].failure, "");
  EXPECT_EQ(states[1].failure, "its process was ended by signal 9 (Killed)");
  EXPECT_EQ(states[2].failure, "the disk is full");
  EXPECT_EQ(states[3].failure, "boom");
  EXPECT_EQ(states[4].failure, "");
}

TEST(Workers, what_a_dying_one_said_last_is_part_of_the_reason) {
  const auto states = run_jobs({job("aborts",
                                    [](const Report&) -> std::string {
                                      std::fputs("first\nno server has index 7\n", stderr);
                                      std::abort();
                                    })},
                               1, nullptr, nullptr);
  EXPECT_THAT(states[0].failure, HasSubstr("signal 6"));
  EXPECT_THAT(states[0].failure, HasSubstr(": no server has index 7"));
}

TEST(Workers, reports_arrive_and_much_text_does_not_block) {
  std::int64_t highest = 0;
  const auto watch = [&](const std::vector<JobState>& states) { highest = std::max(highest, states[0].reported); };
  const auto states = run_jobs({job("talks",
                                    [](const Report& report) {
                                      for (int i = 1; i <= 1000; ++i) {
                                        report(i);
                                        std::fprintf(stderr, "%s\n", std::string(1000, 'x').c_str());
                                      }
                                      return "";
                                    })},
                               1, watch, nullptr);
  EXPECT_EQ(states[0].failure, "");
  EXPECT_EQ(highest, 1000);
}

TEST(Workers, no_more_run_at_once_than_allowed_and_the_heaviest_begins_first) {
  std::vector<Job> jobs;
  for (int i = 0; i < 5; ++i) {
    jobs.push_back(job(
        "j",
        [](const Report&) {
          ::usleep(20'000);
          return "";
        },
        i));
  }
  std::size_t most = 0;
  std::vector<bool> first;
  run_jobs(
      jobs, 2,
      [&](const std::vector<JobState>& states) {
        std::size_t running = 0;
        for (const JobState& state : states) running += state.running ? 1 : 0;
        most = std::max(most, running);
        if (first.empty()) {
          for (const JobState& state : states) first.push_back(state.running);
        }
      },
      nullptr);
  EXPECT_EQ(most, 2U);
  EXPECT_THAT(first, ::testing::ElementsAre(false, false, false, true, true));
}

TEST(Workers, an_interrupt_kills_them_and_removes_what_they_leave_behind) {
  const Folder folder;
  volatile std::sig_atomic_t stop = 0;
  Job slow = job("slow", [&](const Report& report) {
    std::ofstream(folder.path / (std::to_string(::getpid()) + ".part")) << "half";
    report(1);
    ::pause();
    return "";
  });
  slow.leftovers = [&](int pid) {
    return std::vector<std::string>{(folder.path / (std::to_string(pid) + ".part")).string()};
  };
  const auto states = run_jobs(
      {slow, slow, slow}, 2,
      [&](const std::vector<JobState>& states) {
        if (states[0].reported == 1 && states[1].reported == 1) stop = 1;
      },
      &stop);
  for (const JobState& state : states) EXPECT_FALSE(state.ended);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path));
}

}  // namespace
}  // namespace verbund::study
