foreach(name shellwords credentials consoleurl conformance configfile configedit
             configproperty safefile profilechange profilewriter)
    duplo_test(tst_${name} SOURCES aws/tst_${name}.cpp LINKS duplo_aws)
endforeach()
