-- Read-only links by which others see a user's best ratings, lists and taste. Revoked by deleting the row. The token of a link is
-- kept as it is, so that its user can copy it again: it gives less than what this database has anyway.

create table shared_link (
  token text not null primary key,
  app_user_id bigint not null references app_user (id) on delete cascade,
  label text not null,
  created bigint not null
)${compact};

create index shared_link_of_user on shared_link (app_user_id);
