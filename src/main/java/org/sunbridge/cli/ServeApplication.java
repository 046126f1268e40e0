package org.sunbridge.cli;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.batch.BatchAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.review.Decisions;
import org.sunbridge.run.EngineConfiguration;
import org.sunbridge.run.Sync;
import org.sunbridge.web.Actions;
import org.sunbridge.web.WebConfiguration;

/** Pages, schedules and the pipeline in one process. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      BatchAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      QuartzAutoConfiguration.class
    },
    excludeName = {
      "org.apache.camel.spring.boot.CamelAutoConfiguration",
      "org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration"
    })
@Import({EngineConfiguration.class, WebConfiguration.class})
class ServeApplication {

  @Bean
  Actions actions(Accounts accounts, Audit audit, Decisions decisions, Sync sync) {
    return new Doing(accounts, audit, decisions, sync);
  }
}
