--liquibase formatted sql

--changeset touchpoint:0001-people
create sequence id_seq as bigint start with 1000 increment by 1;

create table app_user (
    id bigint not null primary key,
    login varchar(60) not null unique,
    full_name varchar(120) not null,
    email varchar(200),
    phone varchar(60),
    password_hash varchar(100) not null,
    active boolean not null,
    absent_from date,
    absent_to date,
    stand_in_id bigint references app_user (id),
    created_at ${time} not null
);

create table app_role (
    id bigint not null primary key,
    name varchar(80) not null unique
);

create table role_job_function (
    role_id bigint not null references app_role (id),
    job_function varchar(40) not null,
    primary key (role_id, job_function)
);

create table user_role (
    user_id bigint not null references app_user (id),
    role_id bigint not null references app_role (id),
    primary key (user_id, role_id)
);

create table user_group (
    id bigint not null primary key,
    name varchar(80) not null unique,
    description varchar(500) not null
);

create table group_member (
    group_id bigint not null references user_group (id),
    user_id bigint not null references app_user (id),
    primary key (group_id, user_id)
);

create table user_session (
    token_hash varchar(64) not null primary key,
    user_id bigint not null references app_user (id),
    created_at ${time} not null,
    expires_at ${time} not null
);
create index user_session_user on user_session (user_id);
