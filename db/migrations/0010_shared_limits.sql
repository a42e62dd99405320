CREATE TABLE "takings" (
	"key" text PRIMARY KEY NOT NULL,
	"taken" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "takings_until_index" ON "takings" USING btree ("until");