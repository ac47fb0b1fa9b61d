-- How often limited discounts were used: one row per customer, and one with customer '' for all of them together.
CREATE TABLE discount_uses (
    discount_id text NOT NULL,
    customer text NOT NULL,
    uses bigint NOT NULL,
    PRIMARY KEY (discount_id, customer)
);
