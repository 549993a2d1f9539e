--liquibase formatted sql

--changeset touchpoint:0007-imports
create table import_job (
    id bigint not null primary key,
    profile varchar(40) not null,
    file_name varchar(200) not null,
    state varchar(10) not null,
    failure varchar(1000),
    started_at ${time} not null,
    finished_at ${time},
    started_by varchar(60) not null,
    lines bigint not null,
    accepted_lines bigint not null,
    orders bigint not null,
    house_orders bigint not null,
    orders_already_there bigint not null,
    customers bigint not null,
    products bigint not null
);

create table import_rejection (
    job_id bigint not null references import_job (id),
    line_number bigint not null,
    reason varchar(200) not null,
    content varchar(4000) not null,
    primary key (job_id, line_number)
);
create index import_rejection_reason on import_rejection (job_id, reason);
