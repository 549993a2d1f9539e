--liquibase formatted sql

--changeset touchpoint:0011-order-entry
-- What order entry keeps beside the lines. ship_to and comments may have several lines.
alter table sales_order add column promised_on date;
alter table sales_order add column ship_to varchar(500);
alter table sales_order add column shipping_method varchar(60);
alter table sales_order add column payment varchar(60);
alter table sales_order add column comments varchar(2000);

-- The list of orders by what is on them and by state.
create index sales_order_status on sales_order (status, ordered_at);
