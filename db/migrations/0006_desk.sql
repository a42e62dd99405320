ALTER TABLE "counsellings" ALTER COLUMN "sealed_alias" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "counsellings" ADD COLUMN "counsellor_disabled_at" timestamp (3) with time zone;