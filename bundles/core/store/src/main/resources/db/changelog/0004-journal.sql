--liquibase formatted sql

--changeset touchpoint:0004-journal
create table journal_head (
    part int not null primary key,
    pos bigint not null
);
insert into journal_head (part, pos) values (0, 0);
insert into journal_head (part, pos) values (1, 0);
insert into journal_head (part, pos) values (2, 0);
insert into journal_head (part, pos) values (3, 0);
insert into journal_head (part, pos) values (4, 0);
insert into journal_head (part, pos) values (5, 0);
insert into journal_head (part, pos) values (6, 0);
insert into journal_head (part, pos) values (7, 0);

create table journal (
    part int not null,
    pos bigint not null,
    fact varchar(40) not null,
    customer_id bigint not null,
    subject varchar(80) not null,
    occurred_at ${time} not null,
    recorded_at ${time} not null,
    payload ${text} not null,
    primary key (part, pos)
);
