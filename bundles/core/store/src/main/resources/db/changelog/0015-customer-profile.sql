--liquibase formatted sql

--changeset touchpoint:0015-customer-profile
-- city: of the bill-to address, for lists. version: counts the changes of the profile. searchable: whether customer_word has its words.
alter table customer add column relationship varchar(20);
alter table customer add column segment varchar(60);
alter table customer add column terms varchar(60);
alter table customer add column city varchar(80);
alter table customer add column version bigint default 0 not null;
alter table customer add column changed_at ${time};
alter table customer add column changed_by varchar(60);
alter table customer add column searchable boolean default false not null;
create index customer_executive on customer (account_executive_id);
create index customer_csr on customer (account_csr_id);
create index customer_segment on customer (segment);
create index customer_searchable on customer (searchable, id);

create table customer_address (
    id bigint not null primary key,
    customer_id bigint not null references customer (id),
    ordinal int not null,
    kind varchar(10) not null,
    name varchar(120),
    street varchar(200) not null,
    city varchar(80) not null,
    region varchar(60),
    postal_code varchar(20),
    country varchar(60)
);
create index customer_address_customer on customer_address (customer_id, ordinal);

-- What others than the customer's own figures show on its profile: event plugins, imports.
create table customer_icon (
    customer_id bigint not null references customer (id),
    name varchar(40) not null,
    title varchar(60) not null,
    reason varchar(500) not null,
    placed_at ${time} not null,
    placed_by varchar(80) not null,
    primary key (customer_id, name)
);

--changeset touchpoint:0015-customer-words
-- Every word by which a customer is found: lower case, without accents; of telephone numbers the digits, from each group on.
create table customer_word (
    word ${word} not null,
    customer_id bigint not null references customer (id),
    primary key (word, customer_id)
);
create index customer_word_customer on customer_word (customer_id, word);

--changeset touchpoint:0015-customer-time-line
-- Notes are longer than what the product itself writes, and a page of the time line is read straight off the index.
alter table customer_transaction alter column summary set data type varchar(4000);
create index customer_transaction_latest on customer_transaction (customer_id, happened_at, id);
drop index customer_transaction_time;
create index order_hold_open on order_hold (released_at, order_id);
