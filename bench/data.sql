-- One practice after twelve weeks, as large as asked: `bench.clients` clients, shared out among the coaches that
-- already work in `app.organisation_id`. Dates are counted back from `bench.now`; everything else follows from the
-- number of a client, so that two runs measure the same. Sealed columns hold bytes of the usual length that nobody
-- can open. Answers to single items are left out: no query measured here reads them.

create function pg_temp.roll(low int, high int, key text) returns int language sql immutable as
  $$ select low + ((hashtextextended(key, 0) & 9223372036854775807) % (high - low + 1))::int $$;

-- As the application makes them: version 7, so ordered by time.
create function pg_temp.id_of(moment timestamptz, key text) returns uuid language sql stable as
  $$ select overlay(overlay(overlay(md5(current_setting('app.organisation_id') || key) placing '7' from 13) placing 'a' from 17)
       placing lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') from 1 for 12)::uuid $$;

create function pg_temp.sealed(length int, key text) returns bytea language sql immutable as
  $$ select substr(decode(repeat(md5(key), length / 16 + 1), 'hex'), 1, length) $$;

create temp table roster on commit drop as
  select n, coach.id as coach_id, at.started, at.now,
    pg_temp.id_of(at.started, 'client ' || n) as client_id,
    pg_temp.id_of(at.started, 'engagement ' || n) as engagement_id
  from generate_series(1, current_setting('bench.clients')::int) n
  join (select id, row_number() over (order by id) - 1 as place, count(*) over () as coaches
        from directory.membership where organisation_id = current_setting('app.organisation_id')::uuid) coach
    on coach.place = n % coach.coaches
  cross join lateral (select moment as now, moment - make_interval(days => pg_temp.roll(14, 84, 'start ' || n)) as started
        from (select current_setting('bench.now')::timestamptz as moment)) at;
alter table roster add column organisation_id uuid default current_setting('app.organisation_id')::uuid;
analyze roster;

-- In a large practice about a thousand clients have a history, the measured coach's all among them: what a page touches
-- of the others is where they stand, and that is there for each.
create temp table living on commit drop as
  select * from roster where n % greatest(1, current_setting('bench.clients')::int / 1000) = 0;
analyze living;

insert into tenant.client (organisation_id, id, name, email, time_zone, created_at, updated_at)
  select organisation_id, client_id,
    (array['Abel', 'Bente', 'Chloe', 'Dov', 'Esi', 'Farah', 'Goran', 'Hana', 'Ilse', 'Joao', 'Kofi', 'Lena'])[pg_temp.roll(1, 12, 'first ' || n)]
      || ' ' || (array['Acker', 'Brandt', 'Castillo', 'Dijkstra', 'Eriksen', 'Fofana', 'Grant', 'Haddad', 'Ito', 'Jansen'])[pg_temp.roll(1, 10, 'last ' || n)],
    'client-' || n || '@example.org', 'Europe/Amsterdam', started, started
  from roster;

insert into tenant.engagement (organisation_id, id, client_id, coach_id, audience, focus, starts_on, planned_weeks, status, contact_at, ended_at, created_at)
  select organisation_id, engagement_id, client_id, coach_id, 'professional', pg_temp.sealed(70, 'focus ' || n), started::date,
    pg_temp.roll(6, 12, 'weeks ' || n),
    case when pg_temp.roll(1, 20, 'pause ' || n) = 1 then 'paused' else 'active' end::tenant.engagement_status,
    case when pg_temp.roll(1, 5, 'contact ' || n) > 1 then now - make_interval(hours => pg_temp.roll(1, 300, 'contact at ' || n)) end,
    null, started
  from roster;

insert into tenant.consent (organisation_id, id, client_id, purpose, text_version, granted, decided_at)
  select organisation_id, pg_temp.id_of(started, purpose || n), client_id, purpose::tenant.consent_purpose, 1,
    purpose = 'coaching_record' or pg_temp.roll(1, 10, 'share ' || n) > 1, started
  from roster, unnest(array['coaching_record', 'share_with_coach', 'share_by_default']) purpose;

insert into tenant.mastery_experience (organisation_id, id, client_id, operation_id, kind, sharing, life_domain, what, recall, difficulty, effort, occurred_on, created_at, updated_at)
  select organisation_id, pg_temp.id_of(at, key), client_id, pg_temp.id_of(at, 'sent ' || key), 'win',
    case when pg_temp.roll(1, 10, 'sharing ' || key) > 3 then 'shared' else 'private' end::tenant.sharing,
    'professional', pg_temp.sealed(150, key), case when pg_temp.roll(1, 2, 'recall ' || key) = 1 then pg_temp.sealed(400, key) end,
    pg_temp.roll(0, 10, 'difficulty ' || key), pg_temp.roll(0, 10, 'effort ' || key), at::date, at, at
  from living, generate_series(1, pg_temp.roll(5, 30, 'wins ' || n)) win,
    lateral (select n || ' win ' || win as key) named,
    lateral (select now - (now - started) * pg_temp.roll(0, 1000, key) / 1000 as at) dated;

insert into tenant.ladder (organisation_id, id, client_id, engagement_id, title, status, agreed_at, created_at, updated_at)
  select organisation_id, pg_temp.id_of(started, 'ladder ' || n), client_id, engagement_id, pg_temp.sealed(60, 'ladder ' || n),
    case when is_agreed then 'agreed' else 'draft' end::tenant.ladder_status,
    case when is_agreed then started + interval '7 days' end, started, started
  from living, lateral (select pg_temp.roll(1, 10, 'agreed ' || n) > 1 as is_agreed) standing;

insert into tenant.rung (organisation_id, id, ladder_id, position, title, criterion, context, expected_distress, efficacy, forecast)
  select organisation_id, pg_temp.id_of(started, n || ' rung ' || step), pg_temp.id_of(started, 'ladder ' || n), step,
    pg_temp.sealed(60, n || ' title'), pg_temp.sealed(90, n || ' criterion'), pg_temp.sealed(50, n || ' context'), step * 12, 90 - step * 10, 95 - step * 8
  from living, generate_series(1, 5) step;

insert into tenant.attempt (organisation_id, id, client_id, rung_id, operation_id, outcome_operation_id, forecast, forecast_at, outcome, attempted_at, assisted, effort, reflection, created_at)
  select organisation_id, pg_temp.id_of(at, key), client_id, pg_temp.id_of(started, n || ' rung ' || pg_temp.roll(1, 5, 'rung ' || key)),
    pg_temp.id_of(at, 'sent ' || key), pg_temp.id_of(at, 'outcome ' || key), pg_temp.roll(4, 9, 'forecast ' || key) * 10, at,
    case when pg_temp.roll(1, 10, 'outcome ' || key) > 3 then 'met' else 'missed' end::tenant.attempt_outcome,
    at, false, pg_temp.roll(0, 10, 'effort ' || key), pg_temp.sealed(300, key), at
  from living, generate_series(1, pg_temp.roll(0, 12, 'attempts ' || n)) try,
    lateral (select n || ' attempt ' || try as key) named,
    lateral (select now - (now - started) * pg_temp.roll(0, 900, key) / 1000 as at) dated;

insert into tenant.efficacy_scale (organisation_id, id, client_id, template_key, title, norm_sd, norm_reliability, norm_source, created_at)
  select organisation_id, pg_temp.id_of(started, n || ' scale ' || scale), client_id, 'bench-' || scale, 'Scale ' || scale,
    case when scale = 1 then 17.5 end, case when scale = 1 then 0.88 end, case when scale = 1 then 'Made up for measuring.' end,
    started + make_interval(days => scale - 1)
  from living, generate_series(1, pg_temp.roll(1, 2, 'scales ' || n)) scale;

insert into tenant.rating (organisation_id, id, client_id, scale_id, operation_id, rated_at, strength, created_at)
  select organisation_id, pg_temp.id_of(at, key), client_id, pg_temp.id_of(started, n || ' scale ' || scale), pg_temp.id_of(at, 'sent ' || key), at,
    least(100, pg_temp.roll(30, 60, n || ' level') + week * pg_temp.roll(-2, 4, n || ' slope') + pg_temp.roll(0, 10, key)), at
  from living, generate_series(1, pg_temp.roll(1, 2, 'scales ' || n)) scale, generate_series(1, 12) week,
    lateral (select n || ' rating ' || scale || ' ' || week as key) named,
    lateral (select started + (now - started) * week / 13 as at) dated;

insert into tenant.safety_flag (organisation_id, id, client_id, operation_id, detail, raised_by, raised_by_id, raised_at, closed_at, closed_by_id, closing)
  select organisation_id, pg_temp.id_of(at, 'flag ' || n), client_id, pg_temp.id_of(at, 'raised ' || n), pg_temp.sealed(200, 'flag ' || n), 'member', coach_id, at,
    case when is_closed then now end, case when is_closed then coach_id end, case when is_closed then pg_temp.sealed(90, 'closing ' || n) end
  from living,
    lateral (select now - make_interval(days => pg_temp.roll(1, 14, 'flag ' || n)) as at, pg_temp.roll(1, 2, 'closed ' || n) = 1 as is_closed) flag
  where pg_temp.roll(1, 12, 'flagged ' || n) = 1;
