package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static final Map<String, String> VALUES = Map.of(
            "CustomerContact", "Mike Neveau", "YourCo", "Smith & Sons <\"Office\">", "Evil", "[CustomerContact] [#x]");

    @Test
    void placeholders_are_filled_in_plainly() {
        assertThat(filled("Hello [CustomerContact], this is [YourCo]."))
                .isEqualTo("Hello Mike Neveau, this is Smith & Sons <\"Office\">.");
    }

    @Test
    void what_cannot_be_filled_stays_in_brackets() {
        assertThat(filled("Order [OrderNumber] for [CustomerContact]"))
                .isEqualTo("Order [OrderNumber] for Mike Neveau");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[#CustomerContact]yes[/CustomerContact]",
                "[^CustomerContact]no[/CustomerContact]",
                "[>/etc/passwd]",
                "[&YourCo]",
                "[{YourCo}]",
                "[!a remark]",
                "[=<% %>=]",
                "[sic!] [1] [a b] [] [ CustomerContact ] [[x]] [a.b] [class.name]",
                "[this]",
                "[_]",
                "an open [ bracket",
                "a closing ] bracket",
                "[CustomerContact",
                "[#never closed]",
                "a $1 \\ in the text [!]"
            })
    void whatever_else_stands_in_brackets_is_text(String script) {
        assertThat(filled(script)).isEqualTo(script);
    }

    @Test
    void a_value_is_never_read_as_a_script() {
        assertThat(filled("[Evil]")).isEqualTo("[CustomerContact] [#x]");
    }

    @Test
    void lines_stay_as_they_are() {
        assertThat(filled("Hello\n\n  [CustomerContact]\r\nBye\n")).isEqualTo("Hello\n\n  Mike Neveau\r\nBye\n");
    }

    @Test
    void a_location_is_shown_as_it_is() {
        String location = "https://intranet.example/scripts/oops.pdf?for=[CustomerContact]";

        assertThat(filled(" " + location + "\n")).isEqualTo(location);
        assertThat(Script.names(location)).isEmpty();
    }

    @Test
    void text_that_only_begins_with_a_location_is_a_script() {
        assertThat(filled("https://example.com for [CustomerContact]"))
                .isEqualTo("https://example.com for Mike Neveau");
    }

    @Test
    void names_come_once_each_in_order() {
        assertThat(Script.names("[B] [A] [sic!] [B] [#C] [ D ] [E_1]")).containsExactly("B", "A", "E_1");
    }

    @Test
    void unknown_names_are_those_that_nothing_fills() {
        assertThat(Placeholders.unfillable("[CustomerContact] [Custmer] [YourName] [sic!] [Custmer] [this]", List.of()))
                .containsExactly("Custmer", "this");
    }

    private static String filled(String script) {
        return new Script(script).fill(VALUES::get);
    }
}
