#include <csignal>
#include <cstdio>
#include <exception>

#include "sim/cli/commands.h"
#include "sim/study/summary.h"

namespace verbund::cli {
namespace {

int answer(int argc, char** argv) {
  CLI::App app("Which way of pooling several owners' data centres to choose, what it costs each, and whether it holds.",
               "verbund");
  app.set_version_flag("--version", study::program());
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  verbund check scenarios/quickstart.yaml     is the file right, does it match what we have?\n"
      "  verbund run scenarios/quickstart.yaml       simulate every option, print the comparison\n"
      "  verbund report verbund-out/quickstart       the same comparison again, at once\n"
      "Exit codes: 0 worked, 1 a goal is not met (--require-goals), 2 bad input,\n"
      "            3 a run failed or an output could not be written, 130 interrupted.");
  app.add_flag_callback("--plain", speak_plainly, "no colours, and nothing that is drawn over again");
  app.fallthrough();
  Exit exit = worked;
  add_check(app, exit);
  add_show(app, exit);
  add_run(app, exit);
  add_report(app, exit);
  add_compare(app, exit);
  add_breakeven(app, exit);
  add_schema(app, exit);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? worked : bad_input;
  }
  return exit;
}

}  // namespace
}  // namespace verbund::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has seen enough is no failure: cli::print
  try {
    return verbund::cli::answer(argc, argv);
  } catch (const std::exception& error) {  // memory or the disk gave out
    std::fprintf(stderr, "verbund: %s\n", error.what());
    return verbund::cli::failed;
  }
}
