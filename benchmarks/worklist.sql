-- Cases for benchmarks/worklist.py, spread over all offices of Bulgaria. The persons before are the names to copy.
WITH base AS (SELECT array_agg(id ORDER BY id) AS ids FROM people_person),
made AS (
    INSERT INTO people_person (country, language) SELECT 'bg', 'bg' FROM generate_series(1, :cases) RETURNING id
), placed AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM made)
INSERT INTO people_nameofperson (person_id, since, given, surname, patronymic, search_key)
SELECT placed.id, '2019-01-01', given, surname, patronymic, search_key
FROM placed, base, people_nameofperson AS name
WHERE name.person_id = base.ids[1 + placed.place % array_length(base.ids, 1)];

INSERT INTO people_household (country) SELECT 'bg' FROM generate_series(1, :cases);

WITH office AS (SELECT array_agg(id ORDER BY id) AS ids FROM offices_office WHERE country = 'bg'),
person AS (SELECT id, row_number() OVER (ORDER BY id DESC) AS place FROM people_person),
household AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM people_household)
INSERT INTO casework_case (country, programme, household_id, applicant_id, office_id, award, award_status, opened_at, version)
SELECT 'bg', 'bg.monthly_assistance', household.id, person.id, office.ids[1 + household.place % array_length(office.ids, 1)],
    '{"is": "NoAward"}', 'no_award', '2026-01-01', 1
FROM household JOIN person USING (place), office;

INSERT INTO casework_member (case_id, person_id) SELECT id, applicant_id FROM casework_case;

-- 4 in 10 stay open; the states in the proportions of a working office
INSERT INTO casework_proceeding (case_id, number, office_id, country, programme, type, cause, application,
    registration_number, channel, language, received_at, received_on, opened_by, matter, state, reached, holds, chosen,
    status, open, answer, step, due, proposer)
SELECT id, 0, office_id, country, programme, 'first', 'application', gen_random_uuid(),
    'СОЗ-2025-' || lpad(id::text, 7, '0'), 'desk', 'bg', day, day, 'user:1', '{}', to_jsonb(repeat('x', 2000)), '{}', '[]', '{}',
    (ARRAY['registered', 'collecting', 'collecting', 'awaiting_correction', 'assessed', 'proposed'])[1 + id % 6],
    true, '', 'Social survey and report', day + 20, CASE id % 6 WHEN 5 THEN 'user:' || id % 50 ELSE '' END
FROM casework_case, LATERAL (SELECT date '2026-01-01' + (id % 90)::int AS day) AS received;

INSERT INTO casework_decision (proceeding_id, country, order_number, answer, type, proposer, checker, reasons,
    appeal_body, decided_at, "on", snapshot, content, sha256)
SELECT id, country, 'СОЗ-2026-' || lpad((id + 500000)::text, 7, '0'), 'granted', type, 'user:1', 'user:2', 0, '', received_at,
    received_on, 1, '{}', ''
FROM casework_proceeding WHERE id % 10 >= 4;

UPDATE casework_proceeding SET open = false, answer = 'granted', status = 'in_effect', due = NULL WHERE id % 10 >= 4;
