-- Users who agreed that others of similar taste see them by a name of their choice. Revoked by deleting the row.

create table visibility (
  app_user_id bigint not null references app_user (id) on delete cascade,
  display_name text not null,
  since bigint not null,
  primary key (app_user_id)
)${compact};
