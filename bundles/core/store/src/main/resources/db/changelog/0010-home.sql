--liquibase formatted sql

--changeset touchpoint:0010-home
create table company_news (
    id bigint not null primary key,
    title varchar(200) not null,
    body ${text},
    from_day date not null,
    until_day date,
    pinned boolean not null,
    posted_by varchar(60) not null,
    posted_at ${time} not null
);

-- severity: Critical, Warning or Information.
create table special_alert (
    id bigint not null primary key,
    body varchar(500) not null,
    severity varchar(20) not null,
    until_day date,
    posted_by varchar(60) not null,
    posted_at ${time} not null
);

create table alert_dismissal (
    alert_id bigint not null references special_alert (id),
    user_id bigint not null references app_user (id),
    primary key (alert_id, user_id)
);

-- user_id is null where everybody has the link.
create table home_link (
    id bigint not null primary key,
    user_id bigint references app_user (id),
    title varchar(120) not null,
    address varchar(1000) not null
);
create index home_link_user on home_link (user_id);

-- Display Options under a name; the one without a name is what the user chose last. Lists are one entry on a line.
create table queue_view (
    id bigint not null primary key,
    user_id bigint not null references app_user (id),
    name varchar(60) not null,
    name_key varchar(60) not null,
    preferred boolean not null,
    sources ${text},
    events ${text},
    priorities varchar(100),
    with_closed boolean not null,
    dates varchar(20) not null,
    from_day date,
    to_day date,
    sort_by varchar(40) not null,
    constraint queue_view_once unique (user_id, name_key)
);
