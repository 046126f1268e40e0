package org.sunbridge.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.ItemProcessor;
import org.springframework.batch.item.ItemWriter;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.item.file.FlatFileItemReader;
import org.springframework.batch.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The chunk step of the textbooks: a flat file reader, one SELECT a row, and a JDBC writer for what
 * differs. Who is lacking it finds by remembering whom it has seen.
 */
final class TextbookStep implements Contender.Work {

  private static final String[] FIELDS = {
    "certificate_no", "name", "street", "phone", "address", "outcome", "visited_on"
  };

  private final JobRepository repository;
  private final JobLauncher launcher;
  private final PlatformTransactionManager transactions;
  private final DataSource source;
  private final SurveyNights nights;
  private int night;

  /**
   * @param source of pooled connections; its schema has the table {@code by_hand_survey} of {@link
   *     HandWrittenSql}, of which a copy is made
   */
  TextbookStep(
      JobRepository repository,
      JobLauncher launcher,
      PlatformTransactionManager transactions,
      DataSource source,
      SurveyNights nights) {
    this.repository = repository;
    this.launcher = launcher;
    this.transactions = transactions;
    this.source = source;
    this.nights = nights;
    JdbcTemplate sql = new JdbcTemplate(source);
    sql.execute("CREATE TABLE by_hand_textbook LIKE by_hand_survey");
    sql.execute("INSERT INTO by_hand_textbook SELECT * FROM by_hand_survey");
  }

  /** A row, and how it differs from the night before. */
  private record Told(Map<String, String> row, boolean isNew) {}

  @Override
  public long run() throws Exception {
    night++;
    JdbcTemplate sql = new JdbcTemplate(source);
    Set<String> seen = new HashSet<>();
    List<Told> told = new ArrayList<>();
    ItemProcessor<Map<String, String>, Map<String, String>> compare =
        row -> {
          seen.add(row.get("certificate_no"));
          List<Map<String, Object>> before =
              sql.queryForList(
                  "SELECT * FROM by_hand_textbook WHERE certificate_no = ?",
                  row.get("certificate_no"));
          boolean isSame =
              !before.isEmpty()
                  && row.entrySet().stream()
                      .allMatch(
                          cell ->
                              String.valueOf(before.get(0).get(cell.getKey()))
                                  .equals(cell.getValue()));
          if (isSame) {
            return null;
          }
          told.add(new Told(row, before.isEmpty()));
          return row;
        };
    Job job =
        new JobBuilder("textbook", repository)
            .start(
                new StepBuilder("textbook", repository)
                    .<Map<String, String>, Map<String, String>>chunk(1000, transactions)
                    .reader(reader())
                    .processor(compare)
                    .writer(writer())
                    .build())
            .build();
    JobExecution execution =
        launcher.run(
            job, new JobParametersBuilder().addLong("night", (long) night).toJobParameters());
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(String.valueOf(execution.getAllFailureExceptions()));
    }
    List<Object[]> lacking = new ArrayList<>();
    sql.query(
        "SELECT certificate_no FROM by_hand_textbook",
        (org.springframework.jdbc.core.RowCallbackHandler)
            row -> {
              if (!seen.contains(row.getString(1))) {
                lacking.add(new Object[] {row.getString(1)});
              }
            });
    sql.batchUpdate("DELETE FROM by_hand_textbook WHERE certificate_no = ?", lacking);
    return told.size() + lacking.size();
  }

  private ItemWriter<Map<String, String>> writer() {
    JdbcBatchItemWriter<Map<String, String>> writer =
        new JdbcBatchItemWriterBuilder<Map<String, String>>()
            .dataSource(source)
            .sql(
                "REPLACE INTO by_hand_textbook VALUES (:certificate_no, :name, :street, :phone,"
                    + " :address, :outcome, :visited_on)")
            .itemSqlParameterSourceProvider(MapSqlParameterSource::new)
            .assertUpdates(false)
            .build();
    writer.afterPropertiesSet();
    return writer;
  }

  private FlatFileItemReader<Map<String, String>> reader() {
    return new FlatFileItemReaderBuilder<Map<String, String>>()
        .name("textbook")
        .resource(new FileSystemResource(nights.file(night)))
        .encoding("UTF-8")
        .linesToSkip(1)
        .delimited()
        .names(FIELDS)
        .fieldSetMapper(
            cells -> {
              Map<String, String> row = new java.util.LinkedHashMap<>();
              for (String field : FIELDS) {
                row.put(field, cells.readString(field));
              }
              return row;
            })
        .build();
  }
}
