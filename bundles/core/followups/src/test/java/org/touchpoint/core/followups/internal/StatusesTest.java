package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.touchpoint.api.TouchpointException;

class StatusesTest {
    @Test
    void a_new_follow_up_is_open_wherever_that_stands_in_the_list() {
        Statuses statuses = Statuses.kept("Closed\nNew order\nOpen\n");

        assertThat(statuses.list()).containsExactly("Closed", "New order", "Open");
        assertThat(statuses.first()).isEqualTo("Open");
    }

    @Test
    void a_status_is_found_whatever_the_case() {
        assertThat(Statuses.kept("Open\nClosed").entry(" closed ")).isEqualTo("Closed");
    }

    @Test
    void a_status_outside_the_list_is_refused_with_the_list() {
        assertThatThrownBy(() -> Statuses.kept("Open\nClosed").entry("NewOrder"))
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
