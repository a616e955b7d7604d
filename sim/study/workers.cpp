#include "sim/study/workers.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <numeric>

namespace verbund::study {
namespace {

constexpr int watch_milliseconds = 500;
constexpr std::size_t kept_of_stderr = 4000;

// A worker as its parent sees it: progress comes in packets of eight bytes, messages as text.
struct Worker {
  std::size_t job = 0;
  pid_t pid = -1;
  int progress = -1;
  int messages = -1;
  std::string packet;
  std::string text;
};

[[noreturn]] void work(const Job& job, int progress, int messages, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) std::_Exit(EXIT_FAILURE);
  for (const int signal : {SIGINT, SIGTERM, SIGPIPE}) std::signal(signal, SIG_DFL);
  ::dup2(messages, STDERR_FILENO);
  ::dup2(messages, STDOUT_FILENO);  // results belong to the parent
  std::string failure;
  try {
    failure = job.work([progress](std::int64_t value) {
      if (::write(progress, &value, sizeof value) < 0) std::_Exit(EXIT_FAILURE);
    });
  } catch (const std::exception& problem) {
    failure = problem.what();
  }
  if (!failure.empty()) fmt::print(stderr, "{}\n", failure);
  std::fflush(nullptr);
  std::_Exit(failure.empty() ? EXIT_SUCCESS : EXIT_FAILURE);
}

// Without pipes or a process the job has failed; the sentence says why.
std::string start(const Job& job, Worker& worker) {
  int progress[2], messages[2];
  if (::pipe2(progress, O_CLOEXEC) != 0) return fmt::format("no pipe: {}", std::strerror(errno));
  if (::pipe2(messages, O_CLOEXEC) != 0) {
    const int why = errno;
    ::close(progress[0]);
    ::close(progress[1]);
    return fmt::format("no pipe: {}", std::strerror(why));
  }
  std::fflush(nullptr);
  const pid_t parent = ::getpid();
  worker.pid = ::fork();
  if (worker.pid == 0) work(job, progress[1], messages[1], parent);
  const int why = errno;
  ::close(progress[1]);
  ::close(messages[1]);
  worker.progress = progress[0];
  worker.messages = messages[0];
  return worker.pid < 0 ? fmt::format("no worker process: {}", std::strerror(why)) : "";
}

// Reads what is there; false at the end of the pipe.
bool drain(int pipe, std::string& into) {
  char buffer[4096];
  const ssize_t n = ::read(pipe, buffer, sizeof buffer);
  if (n > 0) into.append(buffer, static_cast<std::size_t>(n));
  return n > 0 || (n < 0 && (errno == EINTR || errno == EAGAIN));
}

std::string last_line(const std::string& text) {
  const auto end = text.find_last_not_of(" \n");
  if (end == std::string::npos) return "";
  const auto begin = text.rfind('\n', end);
  return text.substr(begin == std::string::npos ? 0 : begin + 1,
                     end - (begin == std::string::npos ? 0 : begin + 1) + 1);
}

std::string failure(int status, const std::string& text) {
  const std::string said = last_line(text);
  if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS) return "";
  if (WIFSIGNALED(status)) {
    return fmt::format("its process was ended by signal {} ({}){}{}", WTERMSIG(status), ::strsignal(WTERMSIG(status)),
                       said.empty() ? "" : ": ", said);
  }
  return said.empty() ? fmt::format("its process ended with code {}", WEXITSTATUS(status)) : said;
}

class Pool {
 public:
  Pool(const std::vector<Job>& jobs, int at_once) : jobs_(jobs), states_(jobs.size()), queue_(jobs.size()) {
    at_once_ = static_cast<std::size_t>(std::max(1, at_once));
    std::iota(queue_.begin(), queue_.end(), 0);
    std::stable_sort(queue_.begin(), queue_.end(),
                     [&](std::size_t a, std::size_t b) { return jobs[a].weight > jobs[b].weight; });
  }

  [[nodiscard]] bool busy() const { return !workers_.empty() || next_ < queue_.size(); }
  [[nodiscard]] const std::vector<JobState>& states() const { return states_; }

  void fill() {
    while (workers_.size() < at_once_ && next_ < queue_.size()) {
      Worker worker;
      worker.job = queue_[next_++];
      JobState& state = states_[worker.job];
      state.failure = start(jobs_[worker.job], worker);
      state.running = state.failure.empty();
      state.ended = !state.running;
      if (state.running) workers_.push_back(std::move(worker));
    }
  }

  void wait() {
    std::vector<pollfd> polled;
    for (const Worker& worker : workers_) {
      polled.push_back({worker.progress, POLLIN, 0});
      polled.push_back({worker.messages, POLLIN, 0});
    }
    if (::poll(polled.data(), polled.size(), watch_milliseconds) <= 0) return;
    std::vector<Worker> still;
    for (std::size_t i = 0; i < workers_.size(); ++i) {
      if (listen(workers_[i], polled[2 * i].revents != 0, polled[2 * i + 1].revents != 0)) {
        still.push_back(std::move(workers_[i]));
      }
    }
    workers_ = std::move(still);
  }

  void kill_all() {
    for (const Worker& worker : workers_) ::kill(worker.pid, SIGKILL);
    for (const Worker& worker : workers_) {
      ::waitpid(worker.pid, nullptr, 0);
      ::close(worker.progress);
      ::close(worker.messages);
      clean_up(worker);
      states_[worker.job].running = false;
    }
    workers_.clear();
    next_ = queue_.size();
  }

 private:
  // False when the worker has ended.
  bool listen(Worker& worker, bool progress, bool messages) {
    if (messages && drain(worker.messages, worker.text) && worker.text.size() > 2 * kept_of_stderr) {
      worker.text.erase(0, worker.text.size() - kept_of_stderr);
    }
    if (!progress) return true;
    if (drain(worker.progress, worker.packet)) {
      JobState& state = states_[worker.job];
      while (worker.packet.size() >= sizeof state.reported) {
        std::memcpy(&state.reported, worker.packet.data(), sizeof state.reported);
        worker.packet.erase(0, sizeof state.reported);
      }
      return true;
    }
    end(worker);
    return false;
  }

  void end(Worker& worker) {
    while (drain(worker.messages, worker.text)) {
    }
    int status = 0;
    while (::waitpid(worker.pid, &status, 0) < 0 && errno == EINTR) {
    }
    ::close(worker.progress);
    ::close(worker.messages);
    JobState& state = states_[worker.job];
    state.running = false;
    state.ended = true;
    state.failure = failure(status, worker.text);
    if (!state.failure.empty()) clean_up(worker);
  }

  void clean_up(const Worker& worker) {
    if (!jobs_[worker.job].leftovers) return;
    for (const std::string& path : jobs_[worker.job].leftovers(worker.pid)) std::remove(path.c_str());
  }

  const std::vector<Job>& jobs_;
  std::vector<JobState> states_;
  std::vector<std::size_t> queue_;
  std::size_t next_ = 0;
  std::size_t at_once_ = 1;
  std::vector<Worker> workers_;
};

}  // namespace

std::vector<JobState> run_jobs(const std::vector<Job>& jobs, int at_once,
                               const std::function<void(const std::vector<JobState>&)>& watch,
                               const volatile std::sig_atomic_t* interrupted) {
  Pool pool(jobs, at_once);
  while (pool.busy()) {
    if (interrupted != nullptr && *interrupted != 0) {
      pool.kill_all();
      break;
    }
    pool.fill();
    if (watch) watch(pool.states());
    pool.wait();
  }
  if (watch) watch(pool.states());
  return pool.states();
}

}  // namespace verbund::study
