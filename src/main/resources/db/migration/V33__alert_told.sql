-- who was told of an alert, channel by channel: a process may have the addresses of some channels
-- only, and what it could not hand over is handed over by another
CREATE TABLE alert_told (
  alert_id      BIGINT       NOT NULL,
  channel       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  telling       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NEW; ESCALATED: nobody saw to it; OVER: it has ended',
  told_at       DATETIME(6)  NOT NULL COMMENT 'UTC',
  PRIMARY KEY (alert_id, channel, telling)
);

-- what was told before is not told anew
INSERT INTO alert_told (alert_id, channel, telling, told_at)
SELECT a.id, n.channel, 'NEW', a.notified_at
FROM alert a CROSS JOIN (SELECT DISTINCT channel FROM alert_notice) n
WHERE a.ended_at IS NULL AND a.notified_at IS NOT NULL;

INSERT INTO alert_told (alert_id, channel, telling, told_at)
SELECT a.id, n.channel, 'ESCALATED', a.escalated_at
FROM alert a CROSS JOIN (SELECT DISTINCT channel FROM alert_notice) n
WHERE a.ended_at IS NULL AND a.escalated_at IS NOT NULL;
