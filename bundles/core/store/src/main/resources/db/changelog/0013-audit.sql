--liquibase formatted sql

--changeset touchpoint:0013-audit
create table audit_entry (
    id bigint not null primary key,
    at_time ${time} not null,
    who varchar(80) not null,
    kind varchar(20) not null,
    entry_key varchar(200) not null,
    what varchar(500) not null,
    changes ${text} not null
);
create index audit_entry_at on audit_entry (at_time, id);
create index audit_entry_kind on audit_entry (kind, at_time);
create index audit_entry_who on audit_entry (who, at_time);
create index audit_entry_key on audit_entry (entry_key, at_time);

--changeset touchpoint:0013-audit-keeps-hsqldb dbms:hsqldb splitStatements:false
create trigger audit_entry_keeps before update on audit_entry for each row
begin atomic
    signal sqlstate '45000' set message_text = 'The audit is append-only: no entry is changed.';
end

--changeset touchpoint:0013-audit-stays-hsqldb dbms:hsqldb splitStatements:false
create trigger audit_entry_stays before delete on audit_entry for each row
begin atomic
    signal sqlstate '45000' set message_text = 'The audit is append-only: no entry is deleted.';
end

--changeset touchpoint:0013-audit-refusal-postgresql dbms:postgresql splitStatements:false
create function audit_entry_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is append-only: no entry is changed or deleted.';
end
$$

--changeset touchpoint:0013-audit-keeps-postgresql dbms:postgresql splitStatements:false
create trigger audit_entry_keeps before update or delete on audit_entry for each row execute function audit_entry_refuse()
