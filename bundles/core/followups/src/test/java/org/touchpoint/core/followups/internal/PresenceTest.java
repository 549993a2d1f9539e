package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpPresence;
import org.touchpoint.api.followup.Viewer;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.testing.TestStore;

/** Who has what open; Judy and Marie each have a copy of the same. */
class PresenceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private House house;
    private PresenceService presence;
    private long judys;
    private long maries;

    @BeforeEach
    void openOffice() {
        house = new House(STORE);
        presence = new PresenceService(STORE.transactions(), STORE.company(), house.routing);
        house.copyFor("A", house.judy, house.marie);
        judys = house.all().stream()
                .filter(copy -> copy.assignee().equals("judy"))
                .findFirst()
                .orElseThrow()
                .id();
        maries = house.all().stream()
                .filter(copy -> copy.assignee().equals("marie"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Announcement> told() {
        return STORE.announced().stream()
                .filter(one -> one.change().kind() == ChangeKind.PRESENCE)
                .toList();
    }

    @Test
    void whoever_opens_any_copy_is_seen_by_those_who_have_one_open_and_they_are_told() {
        assertThat(presence.open(judys, house.judyCalling())).isEmpty();
        assertThat(told()).isEmpty();

        assertThat(presence.open(maries, house.marieCalling()))
                .extracting(Viewer::fullName)
                .containsExactly("Judy");

        assertThat(told()).singleElement().satisfies(one -> {
            assertThat(one.change().key()).isEqualTo(String.valueOf(judys));
            assertThat(one.logins()).containsExactly("judy");
            assertThat(one.functions()).isEmpty();
        });
        assertThat(presence.others(judys, house.judyCalling()))
                .extracting(Viewer::login)
                .containsExactly("marie");
    }

    @Test
    void saying_it_again_tells_nobody_and_leaving_tells_once() {
        presence.open(judys, house.judyCalling());
        presence.open(maries, house.marieCalling());
        presence.open(maries, house.marieCalling());
        assertThat(told()).hasSize(1);

        presence.close(maries, house.marieCalling());
        presence.close(maries, house.marieCalling());

        assertThat(told()).hasSize(2);
        assertThat(presence.others(judys, house.judyCalling())).isEmpty();
    }

    @Test
    void whoever_vanishes_without_a_word_is_forgotten() {
        presence.open(judys, house.judyCalling());
        STORE.clock().advance(Duration.ofSeconds(FollowUpPresence.SECONDS - 1));
        assertThat(presence.open(maries, house.marieCalling())).hasSize(1);

        STORE.clock().advance(Duration.ofSeconds(1));

        assertThat(presence.others(maries, house.marieCalling())).isEmpty();
    }

    @Test
    void only_who_may_see_it_can_ask_and_a_manager_is_seen_too() {
        assertThatThrownBy(() -> presence.open(maries, house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> presence.others(1, house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        presence.open(maries, house.manager());

        assertThat(presence.open(maries, house.marieCalling()))
                .extracting(Viewer::login)
                .containsExactly("carl");
    }
}
