CREATE TABLE "host_leases" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"renewed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "handovers" ADD COLUMN "sealed_alias" "bytea";--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD COLUMN "without_app" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "host_leases" ADD CONSTRAINT "host_leases_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "host_leases" ("session_id", "renewed_at")
SELECT DISTINCT "sessions"."id", now() FROM "sessions" JOIN "meeting_sessions" ON "meeting_sessions"."session_id" = "sessions"."id" WHERE "sessions"."closed_at" IS NULL;
