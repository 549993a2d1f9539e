package org.touchpoint.core.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.audit.AuditEntry;
import org.touchpoint.api.audit.AuditFilter;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.audit.AuditTrail;
import org.touchpoint.api.audit.FieldChange;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.internal.AuditReader;
import org.touchpoint.core.store.testing.TestStore;

class AuditTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Caller SUELLYN = new Caller(7, "suellyn", "Suellyn", Set.of(JobFunction.CRM));
    private static final PageRequest PAGE = new PageRequest(0, 50);

    private AuditTrail trail;

    record Shown(String name, @Nullable String phone, List<String> roles, String secret) {}

    @BeforeEach
    void start() {
        trail = new AuditReader(STORE.transactions(), STORE.company());
        record(AuditKind.EVENT, "Oops", Differences.of(Map.of("priority", "High"), Map.of("priority", "Low")));
        STORE.clock().advance(Duration.ofDays(1));
        record(AuditKind.ROLE, "Night 50%", Differences.NONE);
    }

    @Test
    void theLatestComesFirstWithItsFields() {
        assertThat(found(AuditFilter.ALL)).extracting(AuditEntry::key).containsExactly("Night 50%", "Oops");
        AuditEntry oops = found(filter(null, "event", null, null)).get(0);
        assertThat(oops.who()).isEqualTo("suellyn");
        assertThat(oops.at()).isEqualTo(TestStore.START);
        assertThat(oops.changes()).containsExactly(new FieldChange("priority", "High", "Low"));
    }

    @Test
    void itIsSearchedByPersonKindKeyDayAndText() {
        assertThat(found(filter("Suellyn", null, null, null))).hasSize(2);
        assertThat(found(filter("judy", null, null, null))).isEmpty();
        assertThat(found(filter(null, null, "OOPS", null))).hasSize(1);
        assertThat(found(filter(null, null, null, "low"))).hasSize(1);
        assertThat(found(filter(null, null, null, "50%"))).hasSize(1);
        assertThat(found(filter(null, null, null, "5%%"))).isEmpty();
        LocalDate first = LocalDate.of(2026, 3, 2);
        assertThat(found(new AuditFilter(null, null, null, first, first, null)))
                .extracting(AuditEntry::key)
                .containsExactly("Oops");
        assertThatThrownBy(() -> found(filter(null, "nonsense", null, null)))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains("kind"));
    }

    @Test
    void nobodyButAnAdministratorReadsIt() {
        assertThatThrownBy(() -> trail.search(AuditFilter.ALL, PAGE, SUELLYN)).isInstanceOf(TouchpointException.class);
        assertThatThrownBy(() -> trail.export(AuditFilter.ALL, entry -> {}, SUELLYN))
                .isInstanceOf(TouchpointException.class);
        List<AuditEntry> all = new ArrayList<>();
        trail.export(AuditFilter.ALL, all::add, Caller.SYSTEM);
        assertThat(all).isEqualTo(found(AuditFilter.ALL));
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteAnEntry() {
        assertThatThrownBy(() -> STORE.transactions()
                        .write(db -> db.update(AUDIT_ENTRY)
                                .set(AUDIT_ENTRY.WHO, "nobody")
                                .execute()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> STORE.transactions()
                        .write(db -> db.deleteFrom(AUDIT_ENTRY).execute()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(found(AuditFilter.ALL)).hasSize(2);
    }

    @Test
    void whatIsRolledBackWasNeverDone() {
        assertThatThrownBy(() -> STORE.transactions().write(db -> {
                    Audit.record(db, STORE.company(), SUELLYN, AuditKind.USER, "judy", "created", Differences.NONE);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(found(AuditFilter.ALL)).hasSize(2);
    }

    @Test
    void differencesAreThoseOfTheFieldsAndNeverOfWhatIsLeftOut() {
        Shown before = new Shown("Judy", null, List.of("A", "B"), "one");
        Shown after = new Shown("Judy", "555", List.of("A"), "two");

        assertThat(Differences.of(before, after, "secret"))
                .containsExactly(new FieldChange("phone", null, "555"), new FieldChange("roles", "A, B", "A"));
        assertThat(Differences.of(null, after, "secret"))
                .extracting(FieldChange::before)
                .containsOnlyNulls();
        assertThat(Differences.of(after, after)).isEmpty();
    }

    private static void record(AuditKind kind, String key, List<FieldChange> changes) {
        STORE.transactions().write(db -> {
            Audit.record(db, STORE.company(), SUELLYN, kind, key, "changed", changes);
            return key;
        });
    }

    private static AuditFilter filter(String who, String kind, String key, String text) {
        return new AuditFilter(who, kind, key, null, null, text);
    }

    private List<AuditEntry> found(AuditFilter filter) {
        return trail.search(filter, PAGE, Caller.SYSTEM).items();
    }
}
