package org.touchpoint.api.user;

/** What a role lets its holders do. Roles hold job functions, users hold roles (Vision: Security Maintenance). */
public enum JobFunction {
    /** Users, roles, groups, plugins, imports, the journal. */
    ADMINISTRATION("Administration"),
    /** Event, Status and Follow-up Override. */
    CRM("CRM"),
    /** Quotes and orders: enter, change, cancel. */
    ORDER_ENTRY("Order Entry"),
    /** Release of credit holds. */
    CREDIT_RELEASE("Credit Release"),
    /** Release of price holds. */
    PRICE_RELEASE("Price Release"),
    /** Release of operational holds. */
    OPERATIONAL_RELEASE("Operational Release"),
    /** Customers: create and change. */
    CUSTOMER_MAINTENANCE("Customer Maintenance"),
    /** Products: create and change. */
    PRODUCT_MAINTENANCE("Product Maintenance"),
    /** A queue of follow-ups of one's own. */
    FOLLOW_UP("Follow-up");

    private final String title;

    JobFunction(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }
}
