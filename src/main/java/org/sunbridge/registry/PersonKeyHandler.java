package org.sunbridge.registry;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;

/** A person key as {@code BINARY(16)}. */
public final class PersonKeyHandler extends BaseTypeHandler<PersonKey> {

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, PersonKey key, @Nullable JdbcType type)
      throws SQLException {
    statement.setBytes(index, key.bytes());
  }

  @Override
  public @Nullable PersonKey getNullableResult(ResultSet result, String column)
      throws SQLException {
    return of(result.getBytes(column));
  }

  @Override
  public @Nullable PersonKey getNullableResult(ResultSet result, int column) throws SQLException {
    return of(result.getBytes(column));
  }

  @Override
  public @Nullable PersonKey getNullableResult(CallableStatement call, int column)
      throws SQLException {
    return of(call.getBytes(column));
  }

  private static @Nullable PersonKey of(byte @Nullable [] bytes) {
    return bytes == null ? null : new PersonKey(bytes);
  }
}
