#include <gtest/gtest.h>

#include "models/service/service.h"

namespace verbund::service {
namespace {

// A mail service of partner 1 at site 2, the fourth of its table.
struct Selectors : testing::Test {
  Selectors() {
    mail.id = "lpz-mail";
    mail.kind = "mail";
    mail.partner.index.value = 1;
    mail.at.index.value = 2;
  }
  [[nodiscard]] bool matches_mail() const { return matches(selector, mail, Index<Service>{3}); }
  Service mail;
  Selector selector;
};

TEST_F(Selectors, without_parts_match_every_service) { EXPECT_TRUE(matches_mail()); }

TEST_F(Selectors, by_id_match_any_of_the_list) {
  selector.ids = {{"a", {0}}, {"lpz-mail", {3}}};
  EXPECT_TRUE(matches_mail());
  selector.ids = {{"a", {0}}};
  EXPECT_FALSE(matches_mail());
}

TEST_F(Selectors, need_every_part_to_hold) {
  selector.kinds = {"mail"};
  selector.partner = Ref<site::Partner>{"leipzig", {1}};
  selector.at = Ref<site::Site>{"leipzig", {2}};
  EXPECT_TRUE(matches_mail());
  selector.at->index.value = 1;
  EXPECT_FALSE(matches_mail());
  selector.at.reset();
  selector.partner->index.value = 0;
  EXPECT_FALSE(matches_mail());
  selector.partner.reset();
  selector.kinds = {"print", "web"};
  EXPECT_FALSE(matches_mail());
}

}  // namespace
}  // namespace verbund::service
