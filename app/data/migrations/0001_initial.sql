-- The first schema, as shipped in 0.1. Frozen: later changes are later steps.

CREATE TABLE "audit_entry" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "operation_no" INTEGER NOT NULL,
  "operation" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "entity_id" INTEGER,
  "before" TEXT,
  "after" TEXT
);

CREATE INDEX "audit_entry_operation_no" ON "audit_entry" ("operation_no");

CREATE INDEX "audit_entry_at" ON "audit_entry" ("at");

CREATE INDEX "audit_entry_entity_entity_id" ON "audit_entry" ("entity", "entity_id");

CREATE TABLE "store" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "currency" VARCHAR(3) NOT NULL,
  "created_at" TEXT NOT NULL
);

CREATE UNIQUE INDEX "store_platform_name" ON "store" ("platform", "name");

CREATE TABLE "supplier" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('factory', 'wholesaler', 'fulfilment')),
  "contact_name" TEXT NOT NULL,
  "wechat" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "page_url" TEXT NOT NULL,
  "return_name" TEXT NOT NULL,
  "return_phone" TEXT NOT NULL,
  "return_address" TEXT NOT NULL,
  "couriers" TEXT NOT NULL,
  "inspection_days" INTEGER NOT NULL,
  "response_hours" INTEGER NOT NULL,
  "claim_days" INTEGER NOT NULL,
  "freight_payer" TEXT NOT NULL CHECK ("freight_payer" IN ('supplier', 'shop', 'courier', 'buyer', 'none')),
  "penalty_terms" TEXT NOT NULL,
  "requires_photo" INTEGER NOT NULL,
  "requires_weight" INTEGER NOT NULL,
  "hold_reason" TEXT NOT NULL,
  "hold_until_on" DATE,
  "is_held" INTEGER NOT NULL,
  "note" TEXT NOT NULL,
  "created_at" TEXT NOT NULL
);

CREATE UNIQUE INDEX "supplier_name" ON "supplier" ("name");

CREATE TABLE "sheet_import" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "file_name" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('orders', 'order_items', 'purchases', 'supplier_order', 'shipments', 'batch_ship')),
  "format" TEXT NOT NULL,
  "store_id" INTEGER,
  "supplier_id" INTEGER,
  "row_count" INTEGER NOT NULL,
  "created_count" INTEGER NOT NULL,
  "updated_count" INTEGER NOT NULL,
  "unchanged_count" INTEGER NOT NULL,
  "skipped_count" INTEGER NOT NULL,
  "imported_at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "undone_at" TEXT,
  "signed_off_at" TEXT,
  "signed_off_by" TEXT NOT NULL,
  FOREIGN KEY ("store_id") REFERENCES "store" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE SET NULL
);

CREATE INDEX "sheet_import_sha256" ON "sheet_import" ("sha256");

CREATE INDEX "sheet_import_store_id" ON "sheet_import" ("store_id");

CREATE INDEX "sheet_import_supplier_id" ON "sheet_import" ("supplier_id");

CREATE INDEX "sheet_import_imported_at" ON "sheet_import" ("imported_at");

CREATE TABLE "orders" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "store_id" INTEGER NOT NULL,
  "order_no" TEXT NOT NULL,
  "supplier_id" INTEGER,
  "status" TEXT NOT NULL CHECK ("status" IN ('unpaid', 'to_ship', 'shipped', 'done', 'refunding', 'closed', 'unknown')),
  "status_text" TEXT NOT NULL,
  "refund_text" TEXT NOT NULL,
  "buyer" TEXT NOT NULL,
  "recipient" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "phone_tail" TEXT NOT NULL,
  "province" TEXT NOT NULL,
  "city" TEXT NOT NULL,
  "district" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "full_address" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "postcode" TEXT NOT NULL,
  "currency" VARCHAR(3) NOT NULL,
  "paid_minor" INTEGER CHECK ("paid_minor" >= 0),
  "shipping_minor" INTEGER CHECK ("shipping_minor" >= 0),
  "merchant_minor" INTEGER CHECK ("merchant_minor" >= 0),
  "refunded_minor" INTEGER NOT NULL CHECK ("refunded_minor" >= 0),
  "ordered_at" TEXT,
  "paid_at" TEXT,
  "buyer_message" TEXT NOT NULL,
  "seller_note" TEXT NOT NULL,
  "flags" TEXT NOT NULL,
  "reship_of_id" INTEGER,
  "sheet_import_id" INTEGER,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  FOREIGN KEY ("store_id") REFERENCES "store" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("reship_of_id") REFERENCES "orders" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("sheet_import_id") REFERENCES "sheet_import" ("id") ON DELETE SET NULL
);

CREATE INDEX "orders_store_id" ON "orders" ("store_id");

CREATE INDEX "orders_supplier_id" ON "orders" ("supplier_id");

CREATE INDEX "orders_phone_tail" ON "orders" ("phone_tail");

CREATE INDEX "orders_reship_of_id" ON "orders" ("reship_of_id");

CREATE INDEX "orders_sheet_import_id" ON "orders" ("sheet_import_id");

CREATE UNIQUE INDEX "orders_store_id_order_no" ON "orders" ("store_id", "order_no");

CREATE INDEX "orders_order_no" ON "orders" ("order_no");

CREATE INDEX "orders_ordered_at" ON "orders" ("ordered_at");

CREATE INDEX "orders_status_ordered_at" ON "orders" ("status", "ordered_at");

CREATE INDEX "orders_recipient" ON "orders" ("recipient");

CREATE TABLE "check_look" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "order_id" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "looked_at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE
);

CREATE INDEX "check_look_order_id" ON "check_look" ("order_id");

CREATE UNIQUE INDEX "check_look_order_id_code_fingerprint" ON "check_look" ("order_id", "code", "fingerprint");

CREATE TABLE "incident" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "order_id" INTEGER NOT NULL,
  "supplier_id" INTEGER,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('wrong_item', 'wrong_colour', 'wrong_spec', 'short', 'missing_line', 'over', 'duplicate', 'swapped', 'wrong_address', 'wrong_gift', 'cancelled_shipped', 'empty_or_false')),
  "progress" TEXT NOT NULL CHECK ("progress" IN ('to_verify', 'confirmed', 'requested', 'negotiating', 'awaiting_result', 'buyer_settling', 'follow_up', 'closed', 'false_alarm', 'withdrawn')),
  "discovered_by" TEXT NOT NULL CHECK ("discovered_by" IN ('us', 'buyer', 'supplier', 'courier')),
  "discovered_at" TEXT NOT NULL,
  "buyer_wish" TEXT NOT NULL CHECK ("buyer_wish" IN ('right_goods', 'refund', 'keep', 'any', 'unstated')),
  "has_buyer_confirmed_receipt" INTEGER NOT NULL,
  "is_resalable" INTEGER NOT NULL,
  "recoverable_minor" INTEGER,
  "partner_id" INTEGER,
  "remedy" TEXT CHECK ("remedy" IN ('fix_before_shipping', 'cancel_and_refund', 'relabel', 'intercept_and_reship', 'intercept_and_refund', 'refuse_and_reship', 'refuse_and_refund', 'exchange', 'reship_keep_wrong', 'reship_missing', 'return_and_refund', 'refund_without_return', 'keep_with_partial', 'keep_with_coupon', 'offer_options', 'invite_return_or_gift', 'reship_and_courier_claim', 'refund_and_courier_claim', 'ask_buyer', 'stop_both')),
  "remedy_reason" TEXT NOT NULL,
  "freight_payer" TEXT CHECK ("freight_payer" IN ('supplier', 'shop', 'courier', 'buyer', 'none')),
  "goods_holder" TEXT CHECK ("goods_holder" IN ('buyer', 'supplier', 'shop', 'courier')),
  "plan_note" TEXT NOT NULL,
  "plan_amount_minor" INTEGER CHECK ("plan_amount_minor" >= 0),
  "plan_agreed_at" TEXT,
  "result" TEXT NOT NULL,
  "supplier_told_at" TEXT,
  "supplier_answered_at" TEXT,
  "buyer_told_at" TEXT,
  "escalation" TEXT NOT NULL CHECK ("escalation" IN ('none', 'platform', 'authority', 'court')),
  "escalated_at" TEXT,
  "root_cause" TEXT NOT NULL CHECK ("root_cause" IN ('supplier_picking', 'supplier_entry', 'shop_entry', 'buyer_change', 'courier_mixup', 'system_import', 'undecided')),
  "prevention" TEXT NOT NULL,
  "supplier_part" TEXT NOT NULL CHECK ("supplier_part" IN ('pending', 'settled', 'left_open', 'written_off', 'not_applicable')),
  "closed_at" TEXT,
  "note" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("partner_id") REFERENCES "incident" ("id") ON DELETE SET NULL
);

CREATE UNIQUE INDEX "incident_number" ON "incident" ("number");

CREATE INDEX "incident_order_id" ON "incident" ("order_id");

CREATE INDEX "incident_supplier_id" ON "incident" ("supplier_id");

CREATE INDEX "incident_partner_id" ON "incident" ("partner_id");

CREATE INDEX "incident_progress_discovered_at" ON "incident" ("progress", "discovered_at");

CREATE INDEX "incident_discovered_at" ON "incident" ("discovered_at");

CREATE TABLE "supplier_claim" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "party" TEXT NOT NULL CHECK ("party" IN ('supplier', 'shop', 'courier', 'buyer', 'undecided')),
  "supplier_id" INTEGER,
  "item" TEXT NOT NULL CHECK ("item" IN ('goods', 'reship', 'freight_out', 'freight_back', 'intercept_fee', 'penalty', 'goodwill')),
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'submitted', 'admitted', 'settled', 'written_off', 'voided')),
  "amount_minor" INTEGER NOT NULL CHECK ("amount_minor" >= 0),
  "currency" VARCHAR(3) NOT NULL,
  "admitted_minor" INTEGER CHECK ("admitted_minor" >= 0),
  "note" TEXT NOT NULL,
  "planned_at" TEXT NOT NULL,
  "submitted_at" TEXT,
  "admitted_at" TEXT,
  "due_on" DATE,
  "settled_at" TEXT,
  "written_off_at" TEXT,
  "write_off_reason" TEXT NOT NULL,
  "voided_at" TEXT,
  "void_reason" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE RESTRICT
);

CREATE INDEX "supplier_claim_incident_id" ON "supplier_claim" ("incident_id");

CREATE INDEX "supplier_claim_supplier_id" ON "supplier_claim" ("supplier_id");

CREATE INDEX "supplier_claim_due_on" ON "supplier_claim" ("due_on");

CREATE TABLE "claim_receipt" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "claim_id" INTEGER NOT NULL,
  "amount_minor" INTEGER NOT NULL CHECK ("amount_minor" >= 0),
  "currency" VARCHAR(3) NOT NULL,
  "method" TEXT NOT NULL CHECK ("method" IN ('money', 'deduction')),
  "received_at" TEXT NOT NULL,
  "reference" TEXT NOT NULL,
  "voided_at" TEXT,
  "void_reason" TEXT NOT NULL,
  FOREIGN KEY ("claim_id") REFERENCES "supplier_claim" ("id") ON DELETE RESTRICT
);

CREATE INDEX "claim_receipt_claim_id" ON "claim_receipt" ("claim_id");

CREATE TABLE "message" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "party" TEXT NOT NULL CHECK ("party" IN ('buyer', 'supplier', 'courier', 'platform', 'self')),
  "direction" TEXT NOT NULL CHECK ("direction" IN ('out', 'in', 'note')),
  "channel" TEXT NOT NULL CHECK ("channel" IN ('platform_chat', 'wechat', 'phone', 'email', 'sheet', 'paper', 'other')),
  "template_key" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE
);

CREATE INDEX "message_incident_id" ON "message" ("incident_id");

CREATE TABLE "commitment" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "message_id" INTEGER,
  "text" TEXT NOT NULL,
  "amount_minor" INTEGER CHECK ("amount_minor" >= 0),
  "currency" VARCHAR(3) NOT NULL,
  "due_at" TEXT NOT NULL,
  "kept_at" TEXT,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("message_id") REFERENCES "message" ("id") ON DELETE SET NULL
);

CREATE INDEX "commitment_incident_id" ON "commitment" ("incident_id");

CREATE INDEX "commitment_message_id" ON "commitment" ("message_id");

CREATE TABLE "order_line" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "order_id" INTEGER NOT NULL,
  "line_no" INTEGER NOT NULL,
  "sub_order_no" TEXT NOT NULL,
  "supplier_id" INTEGER,
  "title" TEXT NOT NULL,
  "sku_code" TEXT NOT NULL,
  "spec" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL CHECK ("quantity" > 0),
  "unit_price_minor" INTEGER CHECK ("unit_price_minor" >= 0),
  "line_minor" INTEGER CHECK ("line_minor" >= 0),
  "paid_minor" INTEGER CHECK ("paid_minor" >= 0),
  "refund_text" TEXT NOT NULL,
  "status_text" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE SET NULL
);

CREATE INDEX "order_line_order_id" ON "order_line" ("order_id");

CREATE INDEX "order_line_sub_order_no" ON "order_line" ("sub_order_no");

CREATE INDEX "order_line_supplier_id" ON "order_line" ("supplier_id");

CREATE INDEX "order_line_sku_code" ON "order_line" ("sku_code");

CREATE UNIQUE INDEX "order_line_order_id_line_no" ON "order_line" ("order_id", "line_no");

CREATE TABLE "evidence" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER,
  "supplier_id" INTEGER,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('order_snapshot', 'chat', 'label_photo', 'goods_photo', 'unboxing_video', 'packing_photo', 'weight', 'supplier_confirmation', 'tracking_trace', 'signature', 'payment_proof', 'shipping_sheet', 'contract', 'other')),
  "file_name" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "size_bytes" INTEGER NOT NULL,
  "media_type" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "added_at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE RESTRICT
);

CREATE INDEX "evidence_incident_id" ON "evidence" ("incident_id");

CREATE INDEX "evidence_supplier_id" ON "evidence" ("supplier_id");

CREATE INDEX "evidence_sha256" ON "evidence" ("sha256");

CREATE TABLE "compensation" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "order_id" INTEGER NOT NULL,
  "order_line_id" INTEGER,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('refund', 'freight_refund', 'price_difference', 'reship', 'coupon', 'gift', 'transfer', 'statutory')),
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'approved', 'paid', 'voided')),
  "amount_minor" INTEGER NOT NULL CHECK ("amount_minor" >= 0),
  "currency" VARCHAR(3) NOT NULL,
  "reason" TEXT NOT NULL,
  "override_reason" TEXT NOT NULL,
  "is_original_route" INTEGER NOT NULL,
  "has_consent" INTEGER NOT NULL,
  "consent_note" TEXT NOT NULL,
  "ground" TEXT NOT NULL,
  "has_ruling" INTEGER NOT NULL,
  "proof_id" INTEGER,
  "proof_note" TEXT NOT NULL,
  "what" TEXT NOT NULL,
  "courier" TEXT NOT NULL,
  "tracking_no" TEXT NOT NULL,
  "delivery" TEXT NOT NULL CHECK ("delivery" IN ('none', 'shipped', 'delivered', 'failed')),
  "reship_order_id" INTEGER,
  "coupon_code" TEXT NOT NULL,
  "expires_on" DATE,
  "used_at" TEXT,
  "planned_at" TEXT NOT NULL,
  "approved_at" TEXT,
  "approved_by" TEXT NOT NULL,
  "paid_at" TEXT,
  "voided_at" TEXT,
  "void_reason" TEXT NOT NULL,
  "reverses_id" INTEGER,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("order_line_id") REFERENCES "order_line" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("proof_id") REFERENCES "evidence" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("reship_order_id") REFERENCES "orders" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("reverses_id") REFERENCES "compensation" ("id") ON DELETE RESTRICT
);

CREATE INDEX "compensation_incident_id" ON "compensation" ("incident_id");

CREATE INDEX "compensation_order_id" ON "compensation" ("order_id");

CREATE INDEX "compensation_order_line_id" ON "compensation" ("order_line_id");

CREATE INDEX "compensation_proof_id" ON "compensation" ("proof_id");

CREATE INDEX "compensation_tracking_no" ON "compensation" ("tracking_no");

CREATE INDEX "compensation_reship_order_id" ON "compensation" ("reship_order_id");

CREATE INDEX "compensation_paid_at" ON "compensation" ("paid_at");

CREATE INDEX "compensation_reverses_id" ON "compensation" ("reverses_id");

CREATE TABLE "corrective_action" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER,
  "supplier_id" INTEGER,
  "sku_code" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "owner" TEXT NOT NULL,
  "due_on" DATE,
  "done_at" TEXT,
  "verified_at" TEXT,
  "verification" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE CASCADE
);

CREATE INDEX "corrective_action_incident_id" ON "corrective_action" ("incident_id");

CREATE INDEX "corrective_action_supplier_id" ON "corrective_action" ("supplier_id");

CREATE TABLE "deadline" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER,
  "order_id" INTEGER,
  "clock" TEXT NOT NULL CHECK ("clock" IN ('ship', 'first_reply', 'tell_supplier', 'supplier_answer', 'intercept', 'platform_handling', 'buyer_return', 'check_return', 'refund', 'delay_limit', 'reship', 'inspection', 'claim_payment', 'follow_up', 'commitment')),
  "starts_at" TEXT NOT NULL,
  "warn_at" TEXT,
  "due_at" TEXT NOT NULL,
  "stopped_at" TEXT,
  "paused_at" TEXT,
  "source" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE
);

CREATE INDEX "deadline_incident_id" ON "deadline" ("incident_id");

CREATE INDEX "deadline_order_id" ON "deadline" ("order_id");

CREATE INDEX "deadline_stopped_at_due_at" ON "deadline" ("stopped_at", "due_at");

CREATE INDEX "deadline_incident_id_clock" ON "deadline" ("incident_id", "clock");

CREATE TABLE "dispatch" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "supplier_id" INTEGER,
  "file_name" TEXT NOT NULL,
  "sent_at" TEXT NOT NULL,
  "line_count" INTEGER NOT NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE RESTRICT
);

CREATE INDEX "dispatch_supplier_id" ON "dispatch" ("supplier_id");

CREATE TABLE "dispatch_line" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "dispatch_id" INTEGER NOT NULL,
  "order_line_id" INTEGER NOT NULL,
  FOREIGN KEY ("dispatch_id") REFERENCES "dispatch" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("order_line_id") REFERENCES "order_line" ("id") ON DELETE CASCADE
);

CREATE INDEX "dispatch_line_dispatch_id" ON "dispatch_line" ("dispatch_id");

CREATE INDEX "dispatch_line_order_line_id" ON "dispatch_line" ("order_line_id");

CREATE UNIQUE INDEX "dispatch_line_dispatch_id_order_line_id" ON "dispatch_line" ("dispatch_id", "order_line_id");

CREATE TABLE "parcel" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "tracking_no" TEXT NOT NULL,
  "courier" TEXT NOT NULL,
  "supplier_id" INTEGER,
  "state" TEXT NOT NULL CHECK ("state" IN ('not_pushed', 'pushed', 'labelled', 'in_transit', 'out_for_delivery', 'delivered', 'refused', 'lost')),
  "intercept_state" TEXT NOT NULL CHECK ("intercept_state" IN ('none', 'requested', 'under_way', 'succeeded', 'failed', 'impossible')),
  "return_state" TEXT NOT NULL CHECK ("return_state" IN ('none', 'awaited', 'returning', 'received', 'inspected_good', 'inspected_flawed', 'inspected_short', 'kept_by_buyer', 'lost')),
  "return_tracking_no" TEXT NOT NULL,
  "shipped_at" TEXT,
  "delivered_at" TEXT,
  "weight_g" INTEGER,
  "sheet_import_id" INTEGER,
  "note" TEXT NOT NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("sheet_import_id") REFERENCES "sheet_import" ("id") ON DELETE SET NULL
);

CREATE INDEX "parcel_tracking_no" ON "parcel" ("tracking_no");

CREATE INDEX "parcel_supplier_id" ON "parcel" ("supplier_id");

CREATE INDEX "parcel_return_tracking_no" ON "parcel" ("return_tracking_no");

CREATE INDEX "parcel_sheet_import_id" ON "parcel" ("sheet_import_id");

CREATE TABLE "finding" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "sheet_import_id" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('wrong_item', 'wrong_spec', 'short', 'over', 'missing_line', 'extra_line', 'swapped', 'recipient', 'duplicate', 'tracking_reused', 'tracking_invalid', 'cancelled_order_shipped', 'unknown_order', 'not_shipped', 'unmapped')),
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'incident', 'right', 'replaced')),
  "order_id" INTEGER,
  "order_line_id" INTEGER,
  "parcel_id" INTEGER,
  "order_no" TEXT NOT NULL,
  "row" INTEGER,
  "tracking_no" TEXT NOT NULL,
  "expected" TEXT NOT NULL,
  "actual" TEXT NOT NULL,
  "with_order_no" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "reason" TEXT NOT NULL,
  "params" TEXT,
  "incident_id" INTEGER,
  FOREIGN KEY ("sheet_import_id") REFERENCES "sheet_import" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("order_line_id") REFERENCES "order_line" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("parcel_id") REFERENCES "parcel" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE SET NULL
);

CREATE INDEX "finding_sheet_import_id" ON "finding" ("sheet_import_id");

CREATE INDEX "finding_order_id" ON "finding" ("order_id");

CREATE INDEX "finding_order_line_id" ON "finding" ("order_line_id");

CREATE INDEX "finding_parcel_id" ON "finding" ("parcel_id");

CREATE INDEX "finding_order_no" ON "finding" ("order_no");

CREATE INDEX "finding_incident_id" ON "finding" ("incident_id");

CREATE TABLE "follow_up" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "due_on" DATE NOT NULL,
  "done_at" TEXT,
  "outcome" TEXT NOT NULL CHECK ("outcome" IN ('satisfied', 'neutral', 'unhappy', 'not_reached', 'not_done')),
  "score" INTEGER,
  "words" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE
);

CREATE INDEX "follow_up_incident_id" ON "follow_up" ("incident_id");

CREATE TABLE "import_row" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "sheet_import_id" INTEGER NOT NULL,
  "row" INTEGER NOT NULL,
  "outcome" TEXT NOT NULL CHECK ("outcome" IN ('created', 'updated', 'unchanged', 'skipped')),
  "reason" TEXT NOT NULL,
  "order_no" TEXT NOT NULL,
  "detail" TEXT,
  FOREIGN KEY ("sheet_import_id") REFERENCES "sheet_import" ("id") ON DELETE CASCADE
);

CREATE INDEX "import_row_sheet_import_id" ON "import_row" ("sheet_import_id");

CREATE TABLE "incident_cost" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('freight', 'freight_back', 'intercept_fee', 'penalty', 'other')),
  "amount_minor" INTEGER NOT NULL CHECK ("amount_minor" >= 0),
  "currency" VARCHAR(3) NOT NULL,
  "note" TEXT NOT NULL,
  "spent_at" TEXT NOT NULL,
  "voided_at" TEXT,
  "void_reason" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE RESTRICT
);

CREATE INDEX "incident_cost_incident_id" ON "incident_cost" ("incident_id");

CREATE TABLE "incident_line" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "order_line_id" INTEGER,
  "ordered_title" TEXT NOT NULL,
  "ordered_spec" TEXT NOT NULL,
  "ordered_sku_code" TEXT NOT NULL,
  "ordered_quantity" INTEGER NOT NULL,
  "sent_title" TEXT NOT NULL,
  "sent_spec" TEXT NOT NULL,
  "sent_sku_code" TEXT NOT NULL,
  "sent_quantity" INTEGER NOT NULL,
  "stopped_quantity" INTEGER,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("order_line_id") REFERENCES "order_line" ("id") ON DELETE SET NULL
);

CREATE INDEX "incident_line_incident_id" ON "incident_line" ("incident_id");

CREATE INDEX "incident_line_order_line_id" ON "incident_line" ("order_line_id");

CREATE TABLE "incident_parcel" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "parcel_id" INTEGER NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("parcel_id") REFERENCES "parcel" ("id") ON DELETE CASCADE
);

CREATE INDEX "incident_parcel_incident_id" ON "incident_parcel" ("incident_id");

CREATE INDEX "incident_parcel_parcel_id" ON "incident_parcel" ("parcel_id");

CREATE UNIQUE INDEX "incident_parcel_incident_id_parcel_id" ON "incident_parcel" ("incident_id", "parcel_id");

CREATE TABLE "liability" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "party" TEXT NOT NULL CHECK ("party" IN ('supplier', 'shop', 'courier', 'buyer', 'undecided')),
  "share_percent" INTEGER NOT NULL,
  "reason" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE
);

CREATE INDEX "liability_incident_id" ON "liability" ("incident_id");

CREATE UNIQUE INDEX "liability_incident_id_party" ON "liability" ("incident_id", "party");

CREATE TABLE "offer" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER NOT NULL,
  "party" TEXT NOT NULL CHECK ("party" IN ('buyer', 'supplier', 'courier', 'platform', 'self')),
  "text" TEXT NOT NULL,
  "amount_minor" INTEGER CHECK ("amount_minor" >= 0),
  "currency" VARCHAR(3) NOT NULL,
  "freight_payer" TEXT CHECK ("freight_payer" IN ('supplier', 'shop', 'courier', 'buyer', 'none')),
  "answer" TEXT NOT NULL CHECK ("answer" IN ('open', 'accepted', 'refused')),
  "answer_due_at" TEXT,
  "made_at" TEXT NOT NULL,
  "answered_at" TEXT,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE
);

CREATE INDEX "offer_incident_id" ON "offer" ("incident_id");

CREATE TABLE "out_layout" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "supplier_id" INTEGER,
  "platform" TEXT NOT NULL,
  "base" TEXT NOT NULL,
  "definition" TEXT,
  "updated_at" TEXT NOT NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "out_layout_supplier_id" ON "out_layout" ("supplier_id");

CREATE TABLE "parcel_line" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "parcel_id" INTEGER NOT NULL,
  "order_line_id" INTEGER NOT NULL,
  "quantity" INTEGER NOT NULL,
  FOREIGN KEY ("parcel_id") REFERENCES "parcel" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("order_line_id") REFERENCES "order_line" ("id") ON DELETE CASCADE
);

CREATE INDEX "parcel_line_parcel_id" ON "parcel_line" ("parcel_id");

CREATE INDEX "parcel_line_order_line_id" ON "parcel_line" ("order_line_id");

CREATE UNIQUE INDEX "parcel_line_parcel_id_order_line_id" ON "parcel_line" ("parcel_id", "order_line_id");

CREATE TABLE "product" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "is_food" INTEGER NOT NULL,
  "is_intimate" INTEGER NOT NULL,
  "note" TEXT NOT NULL
);

CREATE UNIQUE INDEX "product_title" ON "product" ("title");

CREATE TABLE "setting" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL,
  "value" TEXT
);

CREATE UNIQUE INDEX "setting_key" ON "setting" ("key");

CREATE TABLE "sku" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "product_id" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "spec" TEXT NOT NULL,
  "weight_g" INTEGER,
  "is_held" INTEGER NOT NULL,
  "hold_reason" TEXT NOT NULL,
  FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE
);

CREATE INDEX "sku_product_id" ON "sku" ("product_id");

CREATE INDEX "sku_code" ON "sku" ("code");

CREATE UNIQUE INDEX "sku_product_id_spec_code" ON "sku" ("product_id", "spec", "code");

CREATE TABLE "supplier_sku" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "supplier_id" INTEGER NOT NULL,
  "written" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "spec" TEXT NOT NULL,
  "sku_code" TEXT NOT NULL,
  "sku_id" INTEGER,
  "cost_minor" INTEGER CHECK ("cost_minor" >= 0),
  "currency" VARCHAR(3) NOT NULL,
  "weight_g" INTEGER,
  "confirmed_at" TEXT,
  "confirmed_by" VARCHAR(255) NOT NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("sku_id") REFERENCES "sku" ("id") ON DELETE SET NULL
);

CREATE INDEX "supplier_sku_supplier_id" ON "supplier_sku" ("supplier_id");

CREATE INDEX "supplier_sku_sku_id" ON "supplier_sku" ("sku_id");

CREATE UNIQUE INDEX "supplier_sku_supplier_id_written" ON "supplier_sku" ("supplier_id", "written");

CREATE TABLE "template" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL
);

CREATE UNIQUE INDEX "template_key_language" ON "template" ("key", "language");

CREATE TABLE "upload" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "order_id" INTEGER NOT NULL,
  "parcel_id" INTEGER NOT NULL,
  "file_name" TEXT NOT NULL,
  "uploaded_at" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("parcel_id") REFERENCES "parcel" ("id") ON DELETE CASCADE
);

CREATE INDEX "upload_order_id" ON "upload" ("order_id");

CREATE INDEX "upload_parcel_id" ON "upload" ("parcel_id");

CREATE UNIQUE INDEX "upload_order_id_parcel_id" ON "upload" ("order_id", "parcel_id");
