--liquibase formatted sql

--changeset touchpoint:0003-orders
create sequence order_number_seq as bigint start with 100001 increment by 1;

-- The customer's account as orders see it: the row that is locked while an order of the customer is accepted.
-- open_orders: total of the orders entered and not yet invoiced or cancelled; order_count, first and last: placed, not cancelled.
create table customer_account (
    customer_id bigint not null primary key references customer (id),
    open_orders numeric(15, 2) not null,
    order_count bigint not null,
    first_order_at ${time},
    last_order_at ${time}
);
create index customer_account_last on customer_account (last_order_at);
create index customer_account_first on customer_account (first_order_at);

create table sales_order (
    id bigint not null primary key,
    order_number varchar(20) not null unique,
    customer_id bigint not null references customer (id),
    status varchar(20) not null,
    channel varchar(20) not null,
    ordered_at ${time} not null,
    wanted_on date,
    purchase_order varchar(60),
    contact_id bigint,
    total numeric(15, 2) not null,
    reference varchar(100) unique,
    entered_by varchar(60) not null
);
create index sales_order_customer on sales_order (customer_id, ordered_at);
create index sales_order_time on sales_order (ordered_at);

-- description is null where it is the product's own
create table order_line (
    order_id bigint not null references sales_order (id),
    line_number int not null,
    product_id bigint not null references product (id),
    ordered_as varchar(40) not null,
    description varchar(500),
    quantity numeric(15, 3) not null,
    unit_price numeric(15, 4) not null,
    unit_cost numeric(15, 4) not null,
    line_total numeric(15, 2) not null,
    primary key (order_id, line_number)
);

create table order_hold (
    id bigint not null primary key,
    order_id bigint not null references sales_order (id),
    kind varchar(20) not null,
    reason varchar(500) not null,
    placed_at ${time} not null,
    placed_by varchar(80) not null,
    released_at ${time},
    released_by varchar(60),
    release_note varchar(500)
);
create index order_hold_order on order_hold (order_id);

create table order_step (
    id bigint not null primary key,
    order_id bigint not null references sales_order (id),
    happened_at ${time} not null,
    status varchar(20) not null,
    by_login varchar(80) not null,
    note varchar(500)
);
create index order_step_order on order_step (order_id);

create table idempotency_key (
    login varchar(60) not null,
    idempotency_key varchar(200) not null,
    request_hash varchar(64) not null,
    answer ${text} not null,
    created_at ${time} not null,
    primary key (login, idempotency_key)
);
create index idempotency_key_time on idempotency_key (created_at);
