-- Secret tokens of users, apart from their ids: only the SHA-256 of each, in hexadecimal. A user without a row was created before
-- there were tokens, did not ask for one, or is of the data; their id alone gives access.

create table user_token (
  app_user_id bigint not null references app_user (id) on delete cascade,
  hash text not null,
  created bigint not null,
  primary key (app_user_id)
)${compact};
