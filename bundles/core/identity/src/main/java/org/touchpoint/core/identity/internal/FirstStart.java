package org.touchpoint.core.identity.internal;

import static org.touchpoint.core.store.tables.Tables.APP_ROLE;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.identity.internal.UserRules.Checked;
import org.touchpoint.core.store.Company;

/**
 * Makes the standard roles and the first administrator when there is no user at all; later starts change nothing, whatever the
 * password file says. The other services of this bundle wait for it.
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {
    /** Log-in of the first administrator. */
    static final String LOGIN = "admin";

    private static final String ADMINISTRATOR = "Administrator";

    @Activate
    public FirstStart(BundleContext context, @Reference People people, @Reference Company company) {
        this(FirstPassword.Properties.of(context), people, company.clock().instant(), new Passwords(Passwords.COST));
    }

    FirstStart(FirstPassword.Properties properties, People people, Instant now, Passwords passwords) {
        if (!people.directory().people().isEmpty()) {
            return;
        }
        FirstPassword first = FirstPassword.choose(properties);
        String hash = passwords.hash(first.password());
        first.keep(properties);
        people.change(db -> make(db, hash, now), db -> {});
        first.announce();
    }

    private static boolean make(DSLContext db, String hash, Instant now) {
        roles().forEach((name, functions) -> role(db, name, functions));
        long role = db.select(APP_ROLE.ID)
                .from(APP_ROLE)
                .where(APP_ROLE.NAME.eq(ADMINISTRATOR))
                .fetchSingle(APP_ROLE.ID);
        Checked admin = new Checked(ADMINISTRATOR, null, null, true, null, null, null, Set.of(role), Set.of());
        UserRows.insertUser(db, LOGIN, admin, hash, now);
        return true;
    }

    private static void role(DSLContext db, String name, Set<JobFunction> functions) {
        if (!db.fetchExists(APP_ROLE, APP_ROLE.NAME.eq(name))) {
            UserRows.replaceFunctions(db, UserRows.insertRole(db, name), functions);
        }
    }

    private static Map<String, Set<JobFunction>> roles() {
        Map<String, Set<JobFunction>> roles = new LinkedHashMap<>();
        roles.put(ADMINISTRATOR, EnumSet.allOf(JobFunction.class));
        roles.put(
                "CRM Manager",
                EnumSet.of(
                        JobFunction.CRM,
                        JobFunction.FOLLOW_UP,
                        JobFunction.ORDER_ENTRY,
                        JobFunction.CREDIT_RELEASE,
                        JobFunction.PRICE_RELEASE,
                        JobFunction.OPERATIONAL_RELEASE));
        roles.put(
                "Customer Service Rep",
                EnumSet.of(JobFunction.ORDER_ENTRY, JobFunction.FOLLOW_UP, JobFunction.CUSTOMER_MAINTENANCE));
        roles.put("Account Executive", EnumSet.of(JobFunction.FOLLOW_UP, JobFunction.ORDER_ENTRY));
        roles.put(
                "Credit Manager",
                EnumSet.of(JobFunction.CREDIT_RELEASE, JobFunction.CUSTOMER_MAINTENANCE, JobFunction.FOLLOW_UP));
        roles.put("Purchasing", EnumSet.of(JobFunction.PRODUCT_MAINTENANCE));
        return roles;
    }
}
