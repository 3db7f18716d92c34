select quote_ident(e.evtname) as name,
       format('on %s execute %s', e.evtevent, e.evtfoid::regprocedure) as definition,
       case e.evtenabled when 'D' then 'disabled' end as state
  from pg_event_trigger e
 where not exists (select from pg_depend d where d.classid = 'pg_event_trigger'::regclass and d.objid = e.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
