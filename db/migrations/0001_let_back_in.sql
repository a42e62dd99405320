ALTER TABLE "invites" ADD COLUMN "lets_back" text;--> statement-breakpoint
CREATE INDEX "invites_couple_id_index" ON "invites" USING btree ("couple_id");