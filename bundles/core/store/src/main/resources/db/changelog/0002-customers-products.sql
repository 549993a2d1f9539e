--liquibase formatted sql

--changeset touchpoint:0002-customers
create sequence customer_number_seq as bigint start with 10001 increment by 1;

create table customer (
    id bigint not null primary key,
    customer_number varchar(40) not null unique,
    name varchar(200) not null,
    account_executive_id bigint references app_user (id),
    account_csr_id bigint references app_user (id),
    credit_limit numeric(15, 2),
    balance numeric(15, 2) not null,
    value_tier varchar(10),
    house_account boolean not null,
    country varchar(60),
    journal_part int not null,
    created_at ${time} not null
);
create index customer_name on customer (name);

create table customer_contact (
    id bigint not null primary key,
    customer_id bigint not null references customer (id),
    ordinal int not null,
    name varchar(120) not null,
    phone varchar(60),
    fax varchar(60),
    email varchar(200)
);
create index customer_contact_customer on customer_contact (customer_id, ordinal);

create table customer_transaction (
    id bigint not null primary key,
    customer_id bigint not null references customer (id),
    happened_at ${time} not null,
    kind varchar(20) not null,
    summary varchar(500) not null,
    by_login varchar(60) not null,
    order_number varchar(20),
    follow_up_id bigint
);
create index customer_transaction_time on customer_transaction (customer_id, happened_at);

--changeset touchpoint:0002-products
create sequence product_number_seq as bigint start with 100001 increment by 1;

-- id is the internal number
create table product (
    id bigint not null primary key,
    external_number varchar(40) not null unique,
    description varchar(500) not null,
    unit varchar(20) not null,
    cost numeric(15, 4) not null,
    list_price numeric(15, 4) not null,
    stocked boolean not null,
    discontinued boolean not null,
    superseded_by_id bigint references product (id),
    created_at ${time} not null
);

create table product_alpha (
    alpha varchar(40) not null primary key,
    product_id bigint not null references product (id)
);
create index product_alpha_product on product_alpha (product_id);
