// Workers and the program itself are killed at moments that are drawn; running again gives what an undisturbed run
// gives.
#include <gmock/gmock.h>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using testing::Program;

// Half of the rounds kill the program, half its first worker. What a round leaves is judged by the run after it.
constexpr const char* rounds = R"(
scenario=)" VERBUND_SOURCE_DIR R"(/scenarios/quickstart.yaml
verbund run $scenario --out calm --quiet > /dev/null || exit 1
RANDOM=1
disturbed=0
for round in $(seq 50); do
  rm -rf out
  verbund run $scenario --out out --quiet > /dev/null 2>&1 & pid=$!
  sleep 0.$(printf '%03d' $((RANDOM % 120)))
  victim=$pid
  if ((round % 2)); then read -r victim _ < /proc/$pid/task/$pid/children; fi 2> /dev/null
  kill -9 ${victim:-$pid} 2> /dev/null
  wait $pid
  [ -f out/study.json ] || disturbed=$((disturbed + 1))
  verbund run $scenario --out out --quiet > /dev/null || echo "round $round: exit $?"
  cmp calm/study.json out/study.json || echo "round $round"
  diff <(ls calm/runs) <(ls out/runs) || echo "round $round"
done 2>> .problems
grep -v Killed .problems
[ $disturbed -gt 10 ] && echo "disturbed often enough" || echo "disturbed $disturbed times"
)";

TEST(Kill, leaves_nothing_that_a_second_run_does_not_mend) {
  const Program program;
  const Ended ended = program.shell(rounds);
  EXPECT_EQ(ended.out, "disturbed often enough\n");
}

}  // namespace
}  // namespace verbund
