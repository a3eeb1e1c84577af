-- Read by SQLite and PostgreSQL. Times are milliseconds since 1970 in UTC; movies are ids of the catalogue.

create table app_user (
  id ${id},
  name text not null unique,
  version bigint not null,
  since bigint not null
);

create table rating (
  app_user_id bigint not null references app_user (id) on delete cascade,
  movie text not null,
  value double precision not null,
  time bigint not null,
  primary key (app_user_id, movie)
)${compact};

create table mark (
  app_user_id bigint not null references app_user (id) on delete cascade,
  kind text not null,
  movie text not null,
  time bigint not null,
  primary key (app_user_id, kind, movie)
)${compact};

create table change (
  app_user_id bigint not null references app_user (id) on delete cascade,
  version bigint not null,
  kind text not null,
  movie text not null,
  before_value double precision,
  after_value double precision,
  time bigint not null,
  primary key (app_user_id, version, kind, movie)
)${compact};

create table import_batch (
  app_user_id bigint not null references app_user (id) on delete cascade,
  version bigint not null,
  source text not null,
  file text not null,
  ratings int not null,
  watched int not null,
  watchlist int not null,
  unmatched int not null,
  time bigint not null,
  primary key (app_user_id, version)
)${compact};

create table api_key (
  id text not null primary key,
  hash text not null,
  label text not null,
  scopes text not null,
  created bigint not null
)${compact};
