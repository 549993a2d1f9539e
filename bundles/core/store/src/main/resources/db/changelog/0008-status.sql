--liquibase formatted sql

--changeset touchpoint:0008-status
-- How many copies there are, by event and assignee, and by day: Status reads these few rows and not every follow-up. Kept by whoever
-- writes follow-ups, in the same transaction. definition_id is 0 where they are made by hand.
-- made: copies made on that day; still_open: of these, the open ones; closed: copies closed on that day, and closed still.
create table follow_up_tally (
    definition_id bigint not null,
    assignee_id bigint not null,
    on_day date not null,
    made int not null,
    still_open int not null,
    closed int not null,
    primary key (definition_id, assignee_id, on_day)
);
create index follow_up_tally_assignee on follow_up_tally (assignee_id);

-- The zone in which those days begin. Without a row, or with that of another zone, everything is counted anew at the next start.
create table follow_up_tally_zone (
    zone varchar(80) not null primary key
);

create index follow_up_created on follow_up (created_at);
create index follow_up_closed on follow_up (closed_at);

--changeset touchpoint:0008-deleted-follow-ups
-- Follow-ups that a manager has deleted, and their history: out of every queue and count, and known, so that no repeat of a fact makes
-- them again and they can be put back.
create table follow_up_deleted (
    id bigint not null primary key,
    group_id bigint not null,
    definition_id bigint,
    subject varchar(80) not null,
    episode int not null,
    assignee_id bigint not null,
    customer_id bigint not null,
    order_id bigint,
    hold_id bigint,
    contact_id bigint,
    status varchar(30) not null,
    closed boolean not null,
    priority int not null,
    source varchar(60) not null,
    media varchar(40) not null,
    start_at ${time} not null,
    stop_at ${time},
    first_start_at ${time} not null,
    moves int not null,
    script_id bigint,
    placeholders ${text},
    reason varchar(500) not null,
    route_reason varchar(500),
    details ${text},
    checklist varchar(2000),
    created_at ${time} not null,
    closed_at ${time},
    closed_by varchar(60),
    deleted_at ${time} not null,
    deleted_by varchar(60) not null
);
create index follow_up_deleted_key on follow_up_deleted (definition_id, subject);

create table follow_up_deleted_step (
    id bigint not null primary key,
    follow_up_id bigint not null references follow_up_deleted (id),
    happened_at ${time} not null,
    by_login varchar(60) not null,
    what varchar(1000) not null
);
create index follow_up_deleted_step_follow_up on follow_up_deleted_step (follow_up_id);
