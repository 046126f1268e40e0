-- What certificate_expires and certificate_issued (V19) answer as well.
DROP INDEX certificate_expiry ON certificate;
DROP INDEX certificate_issue ON certificate;
