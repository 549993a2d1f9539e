package org.touchpoint.core.events.internal.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;

class BracketsTest {
    private static final List<String> KNOWN = List.of("CustomerContact", "CustomerName", "YourName", "Today");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Customer Contact]",
                "[Customer-Contact]",
                "[ CustomerContact ]",
                "[customer_ contact]",
                "[-CustomerContact]",
                "[Custmer Contact]",
                "[Customer\nContact]"
            })
    void a_slip_of_the_pen_is_told_what_was_meant(String slip) {
        assertRefused("Hello " + slip + ", good morning", "Did you mean [CustomerContact]?");
    }

    @Test
    void what_is_near_nothing_is_told_what_there_is() {
        assertRefused("[Shoe size]", "Use some of [CustomerContact], [CustomerName], [YourName], [Today]");
        assertRefused("[a b]", "Use some of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hello [CustomerContact", "Hello [CustomerContact [YourName]", "a ] b", "[[Today]]", "[Today]]"})
    void a_bracket_without_its_partner_is_refused(String script) {
        assertRefused(script, "in pairs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello [CustomerContact], [Unknown] is told elsewhere",
                "[sic!] [wait for an answer, then go on] [1] [] [ ]",
                "[this remark is longer than any name could ever be made]"
            })
    void prose_that_nobody_can_take_for_a_name_may_stand_in_brackets(String script) {
        assertThatCode(() -> Brackets.check(script, KNOWN)).doesNotThrowAnyException();
    }

    @Test
    void near_is_a_letter_or_two() {
        assertThat(Brackets.nearest("customercontakt", KNOWN)).hasValue("CustomerContact");
        assertThat(Brackets.nearest("Tody", KNOWN)).hasValue("Today");
        assertThat(Brackets.nearest("T", KNOWN)).isEmpty();
    }

    private static void assertRefused(String script, String remedy) {
        assertThatThrownBy(() -> Brackets.check(script, KNOWN))
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(refusal.field()).hasValue("script");
                    assertThat(refusal.remedy()).contains(remedy);
                });
    }
}
