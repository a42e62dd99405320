CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counselling_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"reaches_back_to" timestamp (3) with time zone,
	"given_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "counselling_invites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counselling_id" uuid NOT NULL,
	"seat" text NOT NULL,
	"token_hash" text NOT NULL,
	"sealed_token" "bytea" NOT NULL,
	"sealed_name" "bytea",
	"accepted_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "counselling_invites_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "counselling_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counselling_id" uuid NOT NULL,
	"by_counsellor" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counselling_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counselling_id" uuid NOT NULL,
	"by_counsellor" uuid NOT NULL,
	"what" text NOT NULL,
	"session_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counsellings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counsellor_id" uuid NOT NULL,
	"couple_id" uuid,
	"sealed_alias" "bytea" NOT NULL,
	"policy" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"safety_first_at" timestamp (3) with time zone,
	"safety_second_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "counsellor_invites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "counsellor_invites_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "counsellors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"sealed_name" "bytea" NOT NULL,
	"wrapped_key" "bytea",
	"made_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "couple_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"couple_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"word" text NOT NULL,
	"digits_hash" text NOT NULL,
	"sealed_digits" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counselling_id" uuid NOT NULL,
	"by_counsellor" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counselling_id" uuid NOT NULL,
	"to_counsellor" uuid NOT NULL,
	"kind" text NOT NULL,
	"until" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"first_agreed_at" timestamp (3) with time zone,
	"second_agreed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "homework" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counselling_id" uuid NOT NULL,
	"exercise" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "meeting_sessions" (
	"meeting_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	CONSTRAINT "meeting_sessions_once" PRIMARY KEY("meeting_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counselling_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"plan" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"begun_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"account_id" text PRIMARY KEY NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" integer
);
--> statement-breakpoint
CREATE TABLE "own_exercises" (
	"exercise" text NOT NULL,
	"version" integer NOT NULL,
	"owner_id" uuid NOT NULL,
	"file" jsonb NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "own_exercises_version_once" PRIMARY KEY("exercise","version")
);
--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_counselling_id_counsellings_id_fk" FOREIGN KEY ("counselling_id") REFERENCES "public"."counsellings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_invites" ADD CONSTRAINT "counselling_invites_counselling_id_counsellings_id_fk" FOREIGN KEY ("counselling_id") REFERENCES "public"."counsellings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_invites" ADD CONSTRAINT "counselling_invites_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_notes" ADD CONSTRAINT "counselling_notes_counselling_id_counsellings_id_fk" FOREIGN KEY ("counselling_id") REFERENCES "public"."counsellings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_notes" ADD CONSTRAINT "counselling_notes_by_counsellor_people_id_fk" FOREIGN KEY ("by_counsellor") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_views" ADD CONSTRAINT "counselling_views_counselling_id_counsellings_id_fk" FOREIGN KEY ("counselling_id") REFERENCES "public"."counsellings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_views" ADD CONSTRAINT "counselling_views_by_counsellor_people_id_fk" FOREIGN KEY ("by_counsellor") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_views" ADD CONSTRAINT "counselling_views_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counsellings" ADD CONSTRAINT "counsellings_counsellor_id_counsellors_person_id_fk" FOREIGN KEY ("counsellor_id") REFERENCES "public"."counsellors"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counsellings" ADD CONSTRAINT "counsellings_couple_id_couples_id_fk" FOREIGN KEY ("couple_id") REFERENCES "public"."couples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counsellors" ADD CONSTRAINT "counsellors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couple_codes" ADD CONSTRAINT "couple_codes_couple_id_couples_id_fk" FOREIGN KEY ("couple_id") REFERENCES "public"."couples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couple_codes" ADD CONSTRAINT "couple_codes_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_counselling_id_counsellings_id_fk" FOREIGN KEY ("counselling_id") REFERENCES "public"."counsellings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_by_counsellor_people_id_fk" FOREIGN KEY ("by_counsellor") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_counselling_id_counsellings_id_fk" FOREIGN KEY ("counselling_id") REFERENCES "public"."counsellings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_to_counsellor_counsellors_person_id_fk" FOREIGN KEY ("to_counsellor") REFERENCES "public"."counsellors"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homework" ADD CONSTRAINT "homework_counselling_id_counsellings_id_fk" FOREIGN KEY ("counselling_id") REFERENCES "public"."counsellings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sessions" ADD CONSTRAINT "meeting_sessions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sessions" ADD CONSTRAINT "meeting_sessions_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_counselling_id_counsellings_id_fk" FOREIGN KEY ("counselling_id") REFERENCES "public"."counsellings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_auth_user_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_exercises" ADD CONSTRAINT "own_exercises_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_standing" ON "consents" USING btree ("counselling_id","person_id","purpose") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "counselling_invites_counselling_id_index" ON "counselling_invites" USING btree ("counselling_id");--> statement-breakpoint
CREATE INDEX "counselling_invites_accepted_by_index" ON "counselling_invites" USING btree ("accepted_by");--> statement-breakpoint
CREATE INDEX "counselling_notes_counselling_id_index" ON "counselling_notes" USING btree ("counselling_id");--> statement-breakpoint
CREATE INDEX "counselling_views_counselling_id_index" ON "counselling_views" USING btree ("counselling_id");--> statement-breakpoint
CREATE INDEX "counsellings_counsellor_id_index" ON "counsellings" USING btree ("counsellor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "counsellings_one_per_couple" ON "counsellings" USING btree ("counsellor_id","couple_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "counsellings_couple_id_index" ON "counsellings" USING btree ("couple_id");--> statement-breakpoint
CREATE UNIQUE INDEX "couple_codes_one_open_per_word" ON "couple_codes" USING btree ("word") WHERE closed_at is null and used_at is null;--> statement-breakpoint
CREATE INDEX "couple_codes_couple_id_index" ON "couple_codes" USING btree ("couple_id");--> statement-breakpoint
CREATE INDEX "follow_ups_counselling_id_index" ON "follow_ups" USING btree ("counselling_id");--> statement-breakpoint
CREATE INDEX "handovers_counselling_id_index" ON "handovers" USING btree ("counselling_id");--> statement-breakpoint
CREATE INDEX "handovers_to_counsellor_index" ON "handovers" USING btree ("to_counsellor");--> statement-breakpoint
CREATE INDEX "homework_counselling_id_index" ON "homework" USING btree ("counselling_id");--> statement-breakpoint
CREATE INDEX "meetings_counselling_id_index" ON "meetings" USING btree ("counselling_id");--> statement-breakpoint
CREATE INDEX "own_exercises_owner_id_index" ON "own_exercises" USING btree ("owner_id");