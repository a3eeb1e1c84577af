-- Read by SQLite and PostgreSQL. Times are milliseconds since 1970 in UTC; movies are the ids of whatever catalogue is asked.

create table person (
  id ${id},
  name text not null unique,
  version bigint not null,
  since bigint not null
);

create table rating (
  person bigint not null references person (id) on delete cascade,
  movie text not null,
  value double precision not null,
  time bigint not null,
  primary key (person, movie)
)${compact};

create table mark (
  person bigint not null references person (id) on delete cascade,
  kind text not null,
  movie text not null,
  time bigint not null,
  primary key (person, kind, movie)
)${compact};

create table change (
  person bigint not null references person (id) on delete cascade,
  version bigint not null,
  kind text not null,
  movie text not null,
  before_value double precision,
  after_value double precision,
  time bigint not null,
  primary key (person, version, kind, movie)
)${compact};

create table arrival (
  person bigint not null references person (id) on delete cascade,
  version bigint not null,
  source text not null,
  file text not null,
  ratings int not null,
  watched int not null,
  watchlist int not null,
  unmatched int not null,
  time bigint not null,
  primary key (person, version)
)${compact};

create table api_key (
  id text not null primary key,
  hash text not null,
  label text not null,
  scopes text not null,
  created bigint not null
)${compact};
