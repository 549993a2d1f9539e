--liquibase formatted sql

--changeset touchpoint:0009-events-active-since
alter table event_definition add column active_since ${time};
update event_definition set active_since = changed_at where active;
