CREATE TABLE "owed_sweeps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
-- What an earlier version deleted may still lie in the files.
INSERT INTO "owed_sweeps" ("id") SELECT gen_random_uuid() WHERE EXISTS (SELECT 1 FROM "people");
--> statement-breakpoint
-- Postgres keeps samples of every column for its plans, and nothing that is deleted goes from them: of what is sealed it keeps none.
-- Giving a column its own type again drops the samples there are.
DO $$
DECLARE
	one record;
BEGIN
	FOR one IN
		SELECT c.oid::regclass AS relation, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS kind
		FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
		WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
			AND (a.atttypid = 'bytea'::regtype OR (c.relname = 'auth_account' AND a.attname = 'password'))
	LOOP
		EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s, ALTER COLUMN %I SET STATISTICS 0', one.relation, one.name, one.kind, one.name);
	END LOOP;
END $$;
