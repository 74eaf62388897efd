class ReportsController < ApplicationController
  def show
    # ruleid: ruby-sql-injection-connection
    ActiveRecord::Base.connection.execute("DELETE FROM logs WHERE host = '#{params[:host]}'")
    # ruleid: ruby-sql-injection-connection
    rows = Report.connection.select_all("SELECT * FROM reports WHERE id = #{params[:id]}")
    sql = "SELECT name FROM reports WHERE kind = '"
    sql << params[:kind] << "'"
    # ruleid: ruby-sql-injection-connection
    name = connection.select_value(sql)
  end

  def fine
    # ok: ruby-sql-injection-connection
    Report.connection.execute('VACUUM')
    # ok: ruby-sql-injection-connection
    Report.connection.exec_query('SELECT * FROM reports WHERE kind = $1', 'Kinds', [params[:kind]])
    sql = Report.sanitize_sql_array(['SELECT * FROM reports WHERE kind = ?', params[:kind]])
    # ok: ruby-sql-injection-connection
    Report.connection.execute(sql)
    # ok: ruby-sql-injection-connection
    Report.connection.select_all("SELECT * FROM reports WHERE id = #{params[:id].to_i}")
  end
end
