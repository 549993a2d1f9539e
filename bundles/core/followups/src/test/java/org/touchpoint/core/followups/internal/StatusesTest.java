package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.TouchpointException;

class StatusesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Closed,NewOrder,Open", "Closed\nNewOrder\nOpen\n", "[\"Closed\", \"NewOrder\", \"Open\"]"})
    void a_list_is_read_however_the_definition_keeps_it(String column) {
        Statuses statuses = Statuses.kept(column);

        assertThat(statuses.list()).containsExactly("Closed", "NewOrder", "Open");
        assertThat(statuses.first()).as("a new follow-up is open").isEqualTo("Open");
    }

    @Test
    void a_status_is_found_whatever_the_case() {
        assertThat(Statuses.kept("Open,Closed").entry(" closed ")).isEqualTo("Closed");
    }

    @Test
    void a_status_outside_the_list_is_refused_with_the_list() {
        assertThatThrownBy(() -> Statuses.kept("Open,Closed").entry("NewOrder"))
                .isInstanceOfSatisfying(TouchpointException.class, e -> {
                    assertThat(e.field()).contains("status");
                    assertThat(e.remedy()).contains("Open, Closed");
                });
    }

    @Test
    void made_by_hand_there_is_a_list_too() {
        assertThat(Statuses.kept(null).list()).contains("Open", "NoContact", "Closed");
        assertThat(Statuses.kept("").first()).isEqualTo("Open");
    }
}
