package org.touchpoint.core.store.testing;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Sequences.PRODUCT_NUMBER_SEQ;
import static org.touchpoint.core.store.tables.Tables.*;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;

/** Rows to start a test with, written straight into the tables. */
public final class Seed {
    private final Transactions transactions;
    private final MutableClock clock;

    Seed(Transactions transactions, MutableClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An active user without roles; the full name is the log-in with a capital, the e-mail address LOGIN@acme.example. */
    public long user(String login) {
        return user(login, new String[0]);
    }

    /** An active user with roles, which are created by name where they are missing. */
    public long user(String login, String... roleNames) {
        return row(db -> {
            long id = db.nextval(ID_SEQ);
            db.insertInto(APP_USER)
                    .set(APP_USER.ID, id)
                    .set(APP_USER.LOGIN, login)
                    .set(APP_USER.FULL_NAME, login.substring(0, 1).toUpperCase(Locale.ROOT) + login.substring(1))
                    .set(APP_USER.EMAIL, login + "@acme.example")
                    .set(APP_USER.PASSWORD_HASH, "none")
                    .set(APP_USER.ACTIVE, true)
                    .set(APP_USER.CREATED_AT, clock.instant())
                    .execute();
            for (String role : roleNames) {
                db.insertInto(USER_ROLE, USER_ROLE.USER_ID, USER_ROLE.ROLE_ID)
                        .values(id, role(db, role))
                        .execute();
            }
            return id;
        });
    }

    private static long role(DSLContext db, String name) {
        Long there = db.select(APP_ROLE.ID)
                .from(APP_ROLE)
                .where(APP_ROLE.NAME.eq(name))
                .fetchOne(APP_ROLE.ID);
        if (there != null) {
            return there;
        }
        long id = db.nextval(ID_SEQ);
        db.insertInto(APP_ROLE, APP_ROLE.ID, APP_ROLE.NAME).values(id, name).execute();
        for (JobFunction function : functions(name)) {
            db.insertInto(ROLE_JOB_FUNCTION, ROLE_JOB_FUNCTION.ROLE_ID, ROLE_JOB_FUNCTION.JOB_FUNCTION)
                    .values(id, function.title())
                    .execute();
        }
        return id;
    }

    private static List<JobFunction> functions(String role) {
        return switch (role) {
            case "Administrator" -> Arrays.asList(JobFunction.values());
            case "CRM Manager" -> List.of(JobFunction.CRM, JobFunction.FOLLOW_UP);
            default -> List.of(JobFunction.FOLLOW_UP);
        };
    }

    /** A customer named "Customer NUMBER", without limit, executive or CSR. */
    public long customer(String number) {
        return customer(number, null, null);
    }

    /** A customer with account executive and account CSR (ids of users, or null), and its account. */
    public long customer(String number, Long executiveId, Long csrId) {
        return row(db -> {
            long id = db.nextval(ID_SEQ);
            db.insertInto(CUSTOMER)
                    .set(CUSTOMER.ID, id)
                    .set(CUSTOMER.CUSTOMER_NUMBER, number)
                    .set(CUSTOMER.NAME, "Customer " + number)
                    .set(CUSTOMER.ACCOUNT_EXECUTIVE_ID, executiveId)
                    .set(CUSTOMER.ACCOUNT_CSR_ID, csrId)
                    .set(CUSTOMER.BALANCE, BigDecimal.ZERO)
                    .set(CUSTOMER.HOUSE_ACCOUNT, number.equals("HOUSE"))
                    .set(CUSTOMER.JOURNAL_PART, FactLog.partitionOf(number))
                    .set(CUSTOMER.CREATED_AT, clock.instant())
                    .execute();
            db.insertInto(CUSTOMER_ACCOUNT)
                    .set(CUSTOMER_ACCOUNT.CUSTOMER_ID, id)
                    .set(CUSTOMER_ACCOUNT.OPEN_ORDERS, BigDecimal.ZERO)
                    .set(CUSTOMER_ACCOUNT.ORDER_COUNT, 0L)
                    .execute();
            return id;
        });
    }

    /** A contact behind those that the customer has. */
    public long contact(long customerId, String name, String phone, String email) {
        return row(db -> {
            long id = db.nextval(ID_SEQ);
            db.insertInto(CUSTOMER_CONTACT)
                    .set(CUSTOMER_CONTACT.ID, id)
                    .set(CUSTOMER_CONTACT.CUSTOMER_ID, customerId)
                    .set(
                            CUSTOMER_CONTACT.ORDINAL,
                            db.fetchCount(CUSTOMER_CONTACT, CUSTOMER_CONTACT.CUSTOMER_ID.eq(customerId)))
                    .set(CUSTOMER_CONTACT.NAME, name)
                    .set(CUSTOMER_CONTACT.PHONE, phone)
                    .set(CUSTOMER_CONTACT.EMAIL, email)
                    .execute();
            return id;
        });
    }

    /** A stocked product, unit EA, cost half of the list price. */
    public long product(String number, String listPrice) {
        return row(db -> {
            long id = db.nextval(PRODUCT_NUMBER_SEQ);
            db.insertInto(PRODUCT)
                    .set(PRODUCT.ID, id)
                    .set(PRODUCT.EXTERNAL_NUMBER, number)
                    .set(PRODUCT.DESCRIPTION, "Product " + number)
                    .set(PRODUCT.UNIT, "EA")
                    .set(PRODUCT.COST, new BigDecimal(listPrice).divide(new BigDecimal(2)))
                    .set(PRODUCT.LIST_PRICE, new BigDecimal(listPrice))
                    .set(PRODUCT.STOCKED, true)
                    .set(PRODUCT.DISCONTINUED, false)
                    .set(PRODUCT.CREATED_AT, clock.instant())
                    .execute();
            name(db, number, id, "external");
            name(db, String.valueOf(id), id, "internal");
            return id;
        });
    }

    private static void name(DSLContext db, String name, long productId, String kind) {
        db.insertInto(PRODUCT_NAME, PRODUCT_NAME.NAME, PRODUCT_NAME.PRODUCT_ID, PRODUCT_NAME.KIND)
                .values(name, productId, kind)
                .execute();
    }

    /** An alpha cross-reference; gives the product's id back. */
    public long alpha(String alpha, long productId) {
        return row(db -> {
            name(db, alpha, productId, "alpha");
            return productId;
        });
    }

    /** An entered order with one line of the product SEED at that price; the customer's account counts it. No fact. */
    public long order(String number, long customerId, Instant orderedAt, String total) {
        return row(db -> {
            Long product = db.select(PRODUCT.ID)
                    .from(PRODUCT)
                    .where(PRODUCT.EXTERNAL_NUMBER.eq("SEED"))
                    .fetchOne(PRODUCT.ID);
            long id = SeedOrder.insert(
                    db,
                    number,
                    customerId,
                    orderedAt,
                    new BigDecimal(total),
                    product == null ? product("SEED", total) : product);
            return id;
        });
    }

    /** An event type as its plugin left it behind. */
    public long eventType(String typeId) {
        return row(db -> {
            db.insertInto(EVENT_TYPE, EVENT_TYPE.TYPE_ID, EVENT_TYPE.BUNDLE, EVENT_TYPE.DETAILS)
                    .values(typeId, "org.touchpoint.events." + typeId.toLowerCase(Locale.ROOT), "{}")
                    .execute();
            return 0L;
        });
    }

    /** An inactive definition of a type, which is created where it is missing; priority Medium, media Telephone. */
    public long definition(String name, String typeId) {
        return row(db -> {
            if (!db.fetchExists(EVENT_TYPE, EVENT_TYPE.TYPE_ID.eq(typeId))) {
                eventType(typeId);
            }
            long id = db.nextval(ID_SEQ);
            db.insertInto(EVENT_DEFINITION)
                    .set(EVENT_DEFINITION.ID, id)
                    .set(EVENT_DEFINITION.NAME, name)
                    .set(EVENT_DEFINITION.NAME_KEY, name.toLowerCase(Locale.ROOT))
                    .set(EVENT_DEFINITION.TYPE_ID, typeId)
                    .set(EVENT_DEFINITION.DESCRIPTION, "")
                    .set(EVENT_DEFINITION.ACTIVE, false)
                    .set(EVENT_DEFINITION.TRIGGER_KIND, "Order")
                    .set(EVENT_DEFINITION.PRIORITY, 3)
                    .set(EVENT_DEFINITION.MEDIA, "Telephone")
                    .set(EVENT_DEFINITION.UPDATE_CUSTOMER, true)
                    .set(EVENT_DEFINITION.RESPONSE_STATUS, "")
                    .set(EVENT_DEFINITION.SCRIPT_ID, script("Hello."))
                    .set(EVENT_DEFINITION.CONTACT_SOURCE, "Customer")
                    .set(EVENT_DEFINITION.MEASURE_RESPONSE, "Never")
                    .set(EVENT_DEFINITION.COOL_DOWN_DAYS, 30)
                    .set(EVENT_DEFINITION.PARAMETERS, "{}")
                    .set(EVENT_DEFINITION.CURSOR_ID, 1L)
                    .set(EVENT_DEFINITION.CHANGED_AT, clock.instant())
                    .set(EVENT_DEFINITION.CHANGED_BY, "seed")
                    .execute();
            return id;
        });
    }

    /** A group with these members. */
    public long group(String name, long... userIds) {
        return row(db -> {
            long id = db.nextval(ID_SEQ);
            db.insertInto(USER_GROUP, USER_GROUP.ID, USER_GROUP.NAME, USER_GROUP.DESCRIPTION)
                    .values(id, name, "")
                    .execute();
            for (long user : userIds) {
                db.insertInto(GROUP_MEMBER, GROUP_MEMBER.GROUP_ID, GROUP_MEMBER.USER_ID)
                        .values(id, user)
                        .execute();
            }
            return id;
        });
    }

    /** A script's wording; the id of the row that holds it, made or found. */
    public long script(String body) {
        return row(db -> {
            String hash = sha256(body);
            Long there = db.select(SCRIPT_TEXT.ID)
                    .from(SCRIPT_TEXT)
                    .where(SCRIPT_TEXT.HASH.eq(hash))
                    .fetchOne(SCRIPT_TEXT.ID);
            if (there != null) {
                return there;
            }
            long id = db.nextval(ID_SEQ);
            db.insertInto(SCRIPT_TEXT, SCRIPT_TEXT.ID, SCRIPT_TEXT.HASH, SCRIPT_TEXT.BODY)
                    .values(id, hash, body)
                    .execute();
            return id;
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long row(Function<DSLContext, Long> insert) {
        return transactions.write(insert);
    }
}
