CREATE TABLE "place_askings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"couple_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "paper_codes" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "paper_codes_code" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "keeps_say" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "place_askings" ADD CONSTRAINT "place_askings_couple_id_couples_id_fk" FOREIGN KEY ("couple_id") REFERENCES "public"."couples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_askings" ADD CONSTRAINT "place_askings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_askings" ADD CONSTRAINT "place_askings_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_codes" ADD CONSTRAINT "paper_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "place_askings_person_id_index" ON "place_askings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "place_askings_couple_id_index" ON "place_askings" USING btree ("couple_id");--> statement-breakpoint
UPDATE "partners" AS "former" SET "keeps_say" = true WHERE "left_at" IS NOT NULL AND EXISTS (SELECT 1 FROM "partners" AS "later" WHERE "later"."couple_id" = "former"."couple_id" AND "later"."seat" = "former"."seat" AND "later"."person_id" <> "former"."person_id" AND "later"."joined_at" >= "former"."left_at") AND NOT EXISTS (SELECT 1 FROM "partners" AS "own" WHERE "own"."couple_id" = "former"."couple_id" AND "own"."person_id" = "former"."person_id" AND "own"."left_at" IS NULL);--> statement-breakpoint
UPDATE "invites" SET "closed_at" = now() WHERE "lets_back" IS NOT NULL AND "used_at" IS NULL AND "closed_at" IS NULL;
