--liquibase formatted sql

--changeset touchpoint:0005-events
--validCheckSum: ANY
-- Scripts are kept once for each wording: a follow-up keeps the script it was made with.
create table script_text (
    id bigint not null primary key,
    hash varchar(64) not null unique,
    body ${text} not null
);

-- What is known of a type when its plugin is not there. details is JSON.
create table event_type (
    type_id varchar(60) not null primary key,
    bundle varchar(200) not null,
    details ${text} not null,
    quarantined_at ${time},
    quarantine_reason varchar(500),
    quarantined_bundle varchar(200)
);

-- cursor_id 1 is the common cursor of all definitions that are up to date; one that lags has a cursor of its own.
create table event_definition (
    id bigint not null primary key,
    name varchar(80) not null,
    name_key varchar(80) not null unique,
    type_id varchar(60) not null references event_type (type_id),
    description varchar(500) not null,
    active boolean not null,
    trigger_kind varchar(10) not null,
    priority int not null,
    media varchar(40) not null,
    update_customer boolean not null,
    response_status varchar(1000) not null,
    script_id bigint not null references script_text (id),
    contact_source varchar(10) not null,
    start_on date,
    stop_on date,
    measure_response varchar(10) not null,
    promo_id varchar(60),
    cool_down_days int not null,
    parameters ${text} not null,
    cursor_id bigint not null,
    changed_at ${time} not null,
    changed_by varchar(60) not null
);

-- kind: executive, csr, user, group
create table event_route (
    definition_id bigint not null references event_definition (id),
    ordinal int not null,
    kind varchar(10) not null,
    user_id bigint references app_user (id),
    group_id bigint references user_group (id),
    primary key (definition_id, ordinal)
);

create table event_cursor (
    id bigint not null,
    part int not null,
    pos bigint not null,
    primary key (id, part)
);
insert into event_cursor (id, part, pos) values (1, 0, 0);
insert into event_cursor (id, part, pos) values (1, 1, 0);
insert into event_cursor (id, part, pos) values (1, 2, 0);
insert into event_cursor (id, part, pos) values (1, 3, 0);
insert into event_cursor (id, part, pos) values (1, 4, 0);
insert into event_cursor (id, part, pos) values (1, 5, 0);
insert into event_cursor (id, part, pos) values (1, 6, 0);
insert into event_cursor (id, part, pos) values (1, 7, 0);

-- The heads when a definition was activated: it answers no fact at or before them.
create table event_floor (
    definition_id bigint not null references event_definition (id),
    part int not null,
    pos bigint not null,
    primary key (definition_id, part)
);

create table parked_decision (
    id bigint not null primary key,
    definition_id bigint not null references event_definition (id),
    part int not null,
    pos bigint not null,
    reason varchar(500) not null,
    attempts int not null,
    first_failed_at ${time} not null,
    next_attempt_at ${time} not null,
    unique (definition_id, part, pos)
);
create index parked_decision_due on parked_decision (next_attempt_at);

-- Who was in the audience of a definition at its latest launch, and in which episode. No references: it is written set-wise, by
-- one statement that takes the customers from their own table, and to check each row again would take as long as to write it.
create table audience_member (
    definition_id bigint not null,
    customer_id bigint not null,
    episode int not null,
    still_in boolean not null,
    chosen_at ${time} not null,
    primary key (definition_id, customer_id)
);

create table event_response (
    definition_id bigint not null references event_definition (id),
    counted_at ${time} not null,
    follow_ups bigint not null,
    customers bigint not null,
    responded bigint not null,
    orders_after bigint not null,
    outcomes varchar(2000) not null,
    primary key (definition_id, counted_at)
);
