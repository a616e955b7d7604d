#include <csignal>

#include "sim/cli/commands.h"
#include "sim/study/summary.h"

int main(int argc, char** argv) {
  using namespace verbund;
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has seen enough is no failure: cli::print
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
  cli::Exit exit = cli::worked;
  cli::add_check(app, exit);
  cli::add_show(app, exit);
  cli::add_run(app, exit);
  cli::add_report(app, exit);
  cli::add_schema(app, exit);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? cli::worked : cli::bad_input;
  }
  return exit;
}
