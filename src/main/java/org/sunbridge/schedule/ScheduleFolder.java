package org.sunbridge.schedule;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.sunbridge.definition.Definitions;

/**
 * Where a serving process reads schedules anew while it serves.
 *
 * @param root the folder that holds {@code schedules/}
 * @param imported is told a changed, valid set, to keep it as a version
 */
public record ScheduleFolder(Path root, Consumer<Definitions> imported) {}
