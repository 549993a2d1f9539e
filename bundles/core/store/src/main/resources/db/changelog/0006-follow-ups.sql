--liquibase formatted sql

--changeset touchpoint:0006-follow-ups
-- One person's copy. The copies made together share group_id (the id of the first of them).
-- subject: order:NUMBER, hold:ID, customer:NUMBER, or hand:ID; priority 1 (Urgent) to 4 (Low); placeholders is JSON.
create table follow_up (
    id bigint not null primary key,
    group_id bigint not null,
    definition_id bigint references event_definition (id),
    subject varchar(80) not null,
    episode int not null,
    assignee_id bigint not null references app_user (id),
    customer_id bigint not null references customer (id),
    order_id bigint references sales_order (id),
    hold_id bigint references order_hold (id),
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
    script_id bigint references script_text (id),
    placeholders ${text},
    reason varchar(500) not null,
    route_reason varchar(500),
    details ${text},
    checklist varchar(2000),
    created_at ${time} not null,
    closed_at ${time},
    closed_by varchar(60),
    constraint follow_up_once unique (definition_id, subject, episode, assignee_id)
);
create index follow_up_queue on follow_up (assignee_id, closed, start_at);
create index follow_up_start on follow_up (closed, start_at);
create index follow_up_customer on follow_up (customer_id, closed);
create index follow_up_order on follow_up (order_id);
create index follow_up_hold on follow_up (hold_id);
create index follow_up_group on follow_up (group_id);

create table follow_up_step (
    id bigint not null primary key,
    follow_up_id bigint not null references follow_up (id),
    happened_at ${time} not null,
    by_login varchar(60) not null,
    what varchar(1000) not null
);
create index follow_up_step_follow_up on follow_up_step (follow_up_id);

--changeset touchpoint:0006-queue-order
-- A page is read straight off these indexes; HSQLDB does that only where the ORDER BY names the columns of an index one by one.
drop index follow_up_queue;
drop index follow_up_start;
create index follow_up_queue on follow_up (assignee_id, closed, start_at, id);
create index follow_up_start on follow_up (closed, start_at, id);
