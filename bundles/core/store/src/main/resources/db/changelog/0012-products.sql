--liquibase formatted sql

--changeset touchpoint:0012-product-names
-- Every name under which a product is found, whatever its kind: internal, external or alpha. One key for all, so that two who take the
-- same name at once exclude each other. Names of older products that clash belong to the external number, then to the cross-reference.
create table product_name (
    name varchar(40) not null primary key,
    product_id bigint not null references product (id),
    kind varchar(10) not null
);
create index product_name_product on product_name (product_id);
insert into product_name (name, product_id, kind) select external_number, id, 'external' from product;
insert into product_name (name, product_id, kind)
    select a.alpha, a.product_id, 'alpha' from product_alpha a
    where not exists (select 1 from product_name n where n.name = a.alpha);
insert into product_name (name, product_id, kind)
    select cast(p.id as varchar(40)), p.id, 'internal' from product p
    where not exists (select 1 from product_name n where n.name = cast(p.id as varchar(40)));
drop table product_alpha;

--changeset touchpoint:0012-product-records
-- version grows with every change of the product or of one of its warehouses' records; indexed: whether its words can be found.
alter table product add column version bigint default 1 not null;
alter table product add column indexed boolean default false not null;
alter table product add column reorder_point numeric(15, 3);
alter table product add column order_quantity numeric(15, 3);
alter table product add column safety_stock numeric(15, 3);
alter table product add column deposit_product_id bigint references product (id);

create table product_word (
    word ${word} not null,
    product_id bigint not null references product (id),
    primary key (word, product_id)
);
create index product_word_product on product_word (product_id);

create table product_unit (
    product_id bigint not null references product (id),
    unit varchar(20) not null,
    factor numeric(15, 6) not null,
    ordinal int not null,
    primary key (product_id, unit)
);

create table product_alternate (
    product_id bigint not null references product (id),
    ordinal int not null,
    alternate_id bigint not null references product (id),
    primary key (product_id, ordinal)
);

create table vendor (
    id bigint not null primary key,
    vendor_number varchar(20) not null unique,
    name varchar(200) not null
);
create index vendor_name on vendor (name);

create table product_vendor (
    product_id bigint not null references product (id),
    vendor_id bigint not null references vendor (id),
    ordinal int not null,
    product_number varchar(40),
    cost numeric(15, 4),
    lead_time_days int,
    is_main boolean not null,
    primary key (product_id, vendor_id)
);
create index product_vendor_vendor on product_vendor (vendor_id);

-- until_on is null where there is no end
create table product_contract (
    product_id bigint not null references product (id),
    customer_id bigint not null references customer (id),
    from_on date not null,
    until_on date,
    price numeric(15, 4) not null,
    primary key (product_id, customer_id, from_on)
);
create index product_contract_customer on product_contract (customer_id);

create table warehouse (
    id bigint not null primary key,
    warehouse_number varchar(10) not null unique,
    name varchar(100) not null
);

create table product_warehouse (
    product_id bigint not null references product (id),
    warehouse_id bigint not null references warehouse (id),
    location varchar(40),
    stocked boolean not null,
    reorder_point numeric(15, 3),
    order_quantity numeric(15, 3),
    safety_stock numeric(15, 3),
    primary key (product_id, warehouse_id)
);

create table stock (
    product_id bigint not null references product (id),
    warehouse_id bigint not null references warehouse (id),
    on_hand numeric(15, 3) not null,
    counted_at ${time} not null,
    counted_by varchar(60) not null,
    primary key (product_id, warehouse_id)
);

--changeset touchpoint:0012-order-units
-- Both are null where a line is ordered in the product's base unit.
alter table order_line add column unit varchar(20);
alter table order_line add column unit_factor numeric(15, 6);

--changeset touchpoint:0012-order-line-product
-- HSQLDB has an index for every foreign key, and another one would cost every order; PostgreSQL has none.
${orderLineProduct};
