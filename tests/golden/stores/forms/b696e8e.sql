CREATE TABLE accounts (
	id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	municipalities TEXT NOT NULL, 
	active INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
CREATE TABLE allotments (
	id TEXT NOT NULL, 
	pool TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	valid_from TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE assessments (
	id TEXT NOT NULL, 
	case_id TEXT NOT NULL, 
	base INTEGER NOT NULL, 
	capacity INTEGER NOT NULL, 
	assessed_on TEXT, 
	recorded_by TEXT NOT NULL, 
	replaces TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE cases (
	id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	participant_id TEXT NOT NULL, 
	local_number TEXT, 
	municipality TEXT, 
	contact TEXT, 
	track TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (code), 
	FOREIGN KEY(participant_id) REFERENCES participants (id)
);
CREATE TABLE closings (
	id TEXT NOT NULL, 
	case_id TEXT NOT NULL, 
	base INTEGER NOT NULL, 
	change TEXT NOT NULL, 
	"on" TEXT NOT NULL, 
	reason TEXT, 
	recorded_by TEXT NOT NULL, 
	replaces TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE consultations (
	id TEXT NOT NULL, 
	"on" TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	status TEXT NOT NULL, 
	case_id TEXT, 
	asked_by TEXT, 
	import_id TEXT, 
	replaces TEXT, 
	withdrawn INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE decisions (
	id TEXT NOT NULL, 
	case_id TEXT NOT NULL, 
	base INTEGER NOT NULL, 
	"on" TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	reason TEXT, 
	recorded_by TEXT NOT NULL, 
	replaces TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE frozen_classes (
	id TEXT NOT NULL, 
	participant_id TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	municipality TEXT NOT NULL, 
	gender TEXT NOT NULL, 
	track TEXT NOT NULL, 
	duration_band TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (participant_id)
);
CREATE TABLE interventions (
	id TEXT NOT NULL, 
	case_id TEXT NOT NULL, 
	base INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	started_on TEXT NOT NULL, 
	inferred INTEGER NOT NULL, 
	recorded_by TEXT NOT NULL, 
	replaces TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE participants (
	id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	personal_number TEXT, 
	name TEXT, 
	gender TEXT NOT NULL, 
	interpreter TEXT, 
	protected INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (personal_number)
);
CREATE TABLE partners (
	id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	node TEXT NOT NULL, 
	name TEXT NOT NULL, 
	practice INTEGER NOT NULL, 
	signing TEXT NOT NULL, 
	sealing TEXT NOT NULL, 
	reserve TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	confirmed INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE receipts (
	id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	package_version INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	status TEXT NOT NULL, 
	questions TEXT NOT NULL, 
	received TEXT NOT NULL, 
	taken_in TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (sha256)
);
CREATE TABLE received_packages (
	id TEXT NOT NULL, 
	node TEXT NOT NULL, 
	period TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	package_version INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	payload_sha256 TEXT NOT NULL, 
	sealed TEXT NOT NULL, 
	payload TEXT NOT NULL, 
	received TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (payload_sha256)
);
CREATE TABLE sent_packages (
	id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	package_version INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	created TEXT NOT NULL, 
	payload TEXT NOT NULL, 
	sealed TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (period, package_version)
);
CREATE TABLE settings (
	id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE step_events (
	id TEXT NOT NULL, 
	case_id TEXT NOT NULL, 
	base INTEGER NOT NULL, 
	step INTEGER NOT NULL, 
	change TEXT NOT NULL, 
	"on" TEXT NOT NULL, 
	reason TEXT, 
	recommended TEXT, 
	recorded_by TEXT NOT NULL, 
	replaces TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE support_months (
	id TEXT NOT NULL, 
	participant_id TEXT NOT NULL, 
	month INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	amount_ore INTEGER NOT NULL, 
	attribution TEXT NOT NULL, 
	municipality TEXT NOT NULL, 
	import_id TEXT NOT NULL, 
	replaces TEXT, 
	withdrawn INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(participant_id) REFERENCES participants (id), 
	FOREIGN KEY(import_id) REFERENCES taken_sheets (id)
);
CREATE TABLE taken_sheets (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	municipality TEXT, 
	at TEXT NOT NULL, 
	taken_by TEXT NOT NULL, 
	first INTEGER, 
	last INTEGER, 
	PRIMARY KEY (id)
);
CREATE TABLE trail (
	sequence INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	who TEXT NOT NULL, 
	machine TEXT NOT NULL, 
	verb TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	record_id TEXT NOT NULL, 
	fields TEXT NOT NULL, 
	previous TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (sequence)
);
CREATE INDEX support_by_municipality ON support_months (municipality, month);
CREATE INDEX support_replaced ON support_months (replaces) WHERE replaces IS NOT NULL;
CREATE TRIGGER allotments_no_delete BEFORE DELETE ON allotments BEGIN SELECT RAISE(ABORT, 'allotments is append-only'); END;
CREATE TRIGGER allotments_no_update BEFORE UPDATE ON allotments BEGIN SELECT RAISE(ABORT, 'allotments is append-only'); END;
CREATE TRIGGER assessments_no_delete BEFORE DELETE ON assessments BEGIN SELECT RAISE(ABORT, 'assessments is append-only'); END;
CREATE TRIGGER assessments_no_update BEFORE UPDATE ON assessments BEGIN SELECT RAISE(ABORT, 'assessments is append-only'); END;
CREATE TRIGGER closings_no_delete BEFORE DELETE ON closings BEGIN SELECT RAISE(ABORT, 'closings is append-only'); END;
CREATE TRIGGER closings_no_update BEFORE UPDATE ON closings BEGIN SELECT RAISE(ABORT, 'closings is append-only'); END;
CREATE TRIGGER consultations_no_delete BEFORE DELETE ON consultations BEGIN SELECT RAISE(ABORT, 'consultations is append-only'); END;
CREATE TRIGGER consultations_no_update BEFORE UPDATE ON consultations BEGIN SELECT RAISE(ABORT, 'consultations is append-only'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
CREATE TRIGGER frozen_classes_no_delete BEFORE DELETE ON frozen_classes BEGIN SELECT RAISE(ABORT, 'frozen_classes is append-only'); END;
CREATE TRIGGER frozen_classes_no_update BEFORE UPDATE ON frozen_classes BEGIN SELECT RAISE(ABORT, 'frozen_classes is append-only'); END;
CREATE TRIGGER interventions_no_delete BEFORE DELETE ON interventions BEGIN SELECT RAISE(ABORT, 'interventions is append-only'); END;
CREATE TRIGGER interventions_no_update BEFORE UPDATE ON interventions BEGIN SELECT RAISE(ABORT, 'interventions is append-only'); END;
CREATE TRIGGER receipts_no_delete BEFORE DELETE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts is append-only'); END;
CREATE TRIGGER receipts_no_update BEFORE UPDATE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts is append-only'); END;
CREATE TRIGGER received_packages_no_delete BEFORE DELETE ON received_packages BEGIN SELECT RAISE(ABORT, 'received_packages is append-only'); END;
CREATE TRIGGER received_packages_no_update BEFORE UPDATE ON received_packages BEGIN SELECT RAISE(ABORT, 'received_packages is append-only'); END;
CREATE TRIGGER sent_packages_no_delete BEFORE DELETE ON sent_packages BEGIN SELECT RAISE(ABORT, 'sent_packages is append-only'); END;
CREATE TRIGGER sent_packages_no_update BEFORE UPDATE ON sent_packages BEGIN SELECT RAISE(ABORT, 'sent_packages is append-only'); END;
CREATE TRIGGER step_events_no_delete BEFORE DELETE ON step_events BEGIN SELECT RAISE(ABORT, 'step_events is append-only'); END;
CREATE TRIGGER step_events_no_update BEFORE UPDATE ON step_events BEGIN SELECT RAISE(ABORT, 'step_events is append-only'); END;
CREATE TRIGGER support_months_no_delete BEFORE DELETE ON support_months BEGIN SELECT RAISE(ABORT, 'support_months is append-only'); END;
CREATE TRIGGER support_months_no_update BEFORE UPDATE ON support_months BEGIN SELECT RAISE(ABORT, 'support_months is append-only'); END;
CREATE TRIGGER taken_sheets_no_delete BEFORE DELETE ON taken_sheets BEGIN SELECT RAISE(ABORT, 'taken_sheets is append-only'); END;
CREATE TRIGGER taken_sheets_no_update BEFORE UPDATE ON taken_sheets BEGIN SELECT RAISE(ABORT, 'taken_sheets is append-only'); END;
CREATE TRIGGER trail_no_delete BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
CREATE TRIGGER trail_no_update BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
PRAGMA user_version = 1;
