package org.sunbridge.alert;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Optional;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Secrets;
import org.sunbridge.operation.DatabaseAnswers;
import org.sunbridge.operation.DiskSpace;
import org.sunbridge.operation.Watch;

/**
 * The beans of this room; needs what the room of operation needs, {@link Secrets} and a transaction
 * manager.
 */
@Configuration(proxyBeanMethods = false)
@MapperScan(
    basePackageClasses = AlertConfiguration.class,
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
public class AlertConfiguration {

  @Bean
  AlertWords alertWords(Definitions definitions) {
    return new AlertWords(definitions);
  }

  @Bean
  Unusual unusual(Watch watch, Definitions definitions) {
    return new Unusual(watch, definitions.alerts());
  }

  @Bean
  MeterBinder alertMetrics(AlertMapper alerts, Definitions definitions, DatabaseAnswers database) {
    return new AlertMetrics(alerts, definitions.alerts(), database);
  }

  @Bean
  Alerts alerts(
      AlertMapper alerts,
      NoticeMapper notices,
      Watch watch,
      Unusual unusual,
      ObjectProvider<DiskSpace.Look> disk,
      Definitions definitions,
      Secrets secrets,
      AlertWords words,
      PlatformTransactionManager transactions,
      Clock clock) {
    Channels channels = new Channels(definitions.alerts(), secrets, clock);
    Signs signs = new Signs(watch, unusual, Optional.ofNullable(disk.getIfAvailable()), clock);
    Round round =
        new Round(
            alerts, notices, definitions.alerts(), signs, channels, words, transactions, clock);
    Dispatch dispatch = new Dispatch(notices, channels, clock);
    return new Alerts(alerts, notices, round, dispatch, channels, definitions.alerts(), clock);
  }
}
